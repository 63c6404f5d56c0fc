package dev.testudo.orm.library;

import dev.testudo.orm.relation.Many;
import org.jspecify.annotations.Nullable;

/** The one side of a relation whose facts are written by hand. */
public class Author {
  public @Nullable Long id;
  public String name = "";
  public @Nullable Many<Book> books;
  public @Nullable Many<Award> awards;

  public static Author withId(long id) {
    var author = new Author();
    author.id = id;
    return author;
  }
}
