package dev.testudo.orm.library;

import dev.testudo.orm.ast.Source;
import dev.testudo.orm.metamodel.LongColumn;
import dev.testudo.orm.metamodel.OnePath;

public final class BookPath extends OnePath<Book, BookPath> {
  public final LongColumn id;

  BookPath(Source source) {
    super(source, BookModel.MODEL);
    id = new LongColumn(source, BookModel.ID);
  }

  public AuthorPath author() {
    return BookModel.TO_AUTHOR.path(this, AuthorModel.MODEL);
  }

  public AuthorPath penName() {
    return BookModel.TO_PEN_NAME.path(this, AuthorModel.MODEL);
  }
}
