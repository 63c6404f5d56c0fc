package dev.testudo.orm.relation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.testudo.orm.error.RelationNotLoadedException;
import dev.testudo.orm.library.Book;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ManyTest {
  private static final Label BOOKS = new Label("Author", "books", Book.class);

  @Test
  void namesTheCallThatWouldHaveLoadedIt() {
    Many<Book> many = Many.notLoaded(BOOKS);

    RelationNotLoadedException e =
        assertThrows(RelationNotLoadedException.class, () -> many.forEach(book -> {}));

    assertFalse(many.isLoaded());
    assertEquals("not loaded", many.toString());
    assertEquals(
        """
        Author.books is not loaded.
          Likely cause: a relation is loaded only when a query asks for it.
          Load it with the objects: authors.prefetchRelated(a -> a.books()); \
        or into one at hand: authors.fetchRelated(author, a -> a.books()).""",
        e.getMessage());
  }

  @Test
  void givesItsObjectsInTheirOrder() {
    var one = Book.withId(1);
    var two = Book.withId(2);
    Many<Book> many = Many.loaded(BOOKS, List.of(two, one), true);

    List<Book> seen = new ArrayList<>();
    many.forEach(seen::add);

    assertEquals(List.of(two, one), seen);
    assertEquals(List.of(two, one), many.stream().toList());
    assertEquals(2, many.size());
    assertFalse(many.isEmpty());
    assertEquals("[Book#2, Book#1]", many.toString());
  }

  @Test
  void saysWhetherItsObjectsAreAll() {
    assertTrue(Many.loaded(BOOKS, List.of(), true).isComplete());
    assertFalse(Many.loaded(BOOKS, List.of(), false).isComplete());
    assertFalse(Many.notLoaded(BOOKS).isComplete());
  }

  @Test
  void cannotBeChanged() {
    List<Book> books = Many.of(Book.withId(1)).list();

    assertThrows(UnsupportedOperationException.class, () -> books.add(Book.withId(2)));
  }

  @Test
  void isEqualByTheKeysOfItsObjects() {
    Many<Book> many = Many.of(Book.withId(1), Book.withId(2));

    assertEquals(many, Many.of(List.of(Book.withId(1), Book.withId(2))));
    assertEquals(many.hashCode(), Many.of(Book.withId(3), Book.withId(2)).hashCode());
    assertNotEquals(many, Many.of(Book.withId(1), Book.withId(3)));
    assertNotEquals(many, Many.of(Book.withId(1)));
    assertNotEquals(many, Many.notLoaded(BOOKS));
    assertEquals(Many.notLoaded(BOOKS), Many.notLoaded(BOOKS));
  }
}
