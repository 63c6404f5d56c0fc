package dev.testudo.orm.library;

import dev.testudo.orm.ast.Source;
import dev.testudo.orm.metamodel.LongColumn;
import dev.testudo.orm.metamodel.ManyPath;
import dev.testudo.orm.metamodel.OnePath;
import dev.testudo.orm.metamodel.TextColumn;

public final class AuthorPath extends OnePath<Author, AuthorPath> {
  public final LongColumn id;
  public final TextColumn name;

  AuthorPath(Source source) {
    super(source, AuthorModel.MODEL);
    id = new LongColumn(source, AuthorModel.ID);
    name = new TextColumn(source, AuthorModel.NAME);
  }

  public ManyPath<Book, BookPath> books() {
    return new ManyPath<>(this, AuthorModel.TO_BOOKS);
  }

  public ManyPath<Award, AwardPath> awards() {
    return new ManyPath<>(this, AuthorModel.TO_AWARDS);
  }
}
