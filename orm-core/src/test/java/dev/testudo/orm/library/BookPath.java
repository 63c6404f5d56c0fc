package dev.testudo.orm.library;

import dev.testudo.orm.ast.Source;
import dev.testudo.orm.metamodel.OnePath;

public final class BookPath extends OnePath<Book, BookPath> {
  BookPath(Source source) {
    super(source, BookModel.MODEL);
  }
}
