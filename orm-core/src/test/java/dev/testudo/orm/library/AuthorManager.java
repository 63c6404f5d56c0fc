package dev.testudo.orm.library;

import dev.testudo.orm.manager.Manager;
import dev.testudo.orm.manager.Related;
import dev.testudo.orm.tx.Scope;

public final class AuthorManager extends Manager<Author, Long, AuthorPath> {
  public AuthorManager(Scope scope) {
    super(scope, AuthorModel.MODEL);
  }

  public Related<Book, BookPath> books(Author author) {
    return related(AuthorModel.TO_BOOKS, author, Book::new);
  }

  public Related<Award, AwardPath> awards(Author author) {
    return related(AuthorModel.TO_AWARDS, author);
  }
}
