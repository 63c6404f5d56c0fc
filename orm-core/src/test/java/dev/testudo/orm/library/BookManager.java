package dev.testudo.orm.library;

import dev.testudo.orm.manager.Manager;
import dev.testudo.orm.tx.Scope;

public final class BookManager extends Manager<Book, Long, BookPath> {
  public BookManager(Scope scope) {
    super(scope, BookModel.MODEL);
  }
}
