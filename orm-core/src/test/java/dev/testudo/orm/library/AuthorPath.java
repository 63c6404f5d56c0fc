package dev.testudo.orm.library;

import dev.testudo.orm.ast.Source;
import dev.testudo.orm.metamodel.OnePath;

public final class AuthorPath extends OnePath<Author, AuthorPath> {
  AuthorPath(Source source) {
    super(source, AuthorModel.MODEL);
  }
}
