package dev.testudo.orm.library;

import dev.testudo.orm.relation.One;
import org.jspecify.annotations.Nullable;

/** The many side of a relation whose facts are written by hand. */
public final class Book {
  public @Nullable Long id;
  public @Nullable One<Author, Long> author;
  public @Nullable One<@Nullable Author, String> penName;

  public static Book withId(long id) {
    var book = new Book();
    book.id = id;
    return book;
  }
}
