package dev.testudo.orm.relation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.testudo.orm.error.OrmException;
import dev.testudo.orm.error.RelationNotLoadedException;
import dev.testudo.orm.library.Author;
import dev.testudo.orm.library.Book;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class OneTest {
  private static final Label AUTHOR = new Label("Book", "author", Author.class);

  @Test
  void tellsTheKeyOfTheObjectThatItWasMadeOf() {
    One<Author, Long> one = One.of(Author.withId(5));

    assertEquals(5L, one.id());
    assertTrue(one.isLoaded());
  }

  @Test
  void tellsTheKeyOfAnObjectOfASubclass() {
    var penName = new Author() {};
    penName.id = 7L;

    assertEquals(7L, One.<Author, Long>of(penName).id());
  }

  @Test
  void followsTheKeyThatItsObjectGets() {
    var author = new Author();
    One<Author, Long> one = One.of(author);

    author.id = 8L;

    assertEquals(8L, one.id());
  }

  @Test
  void saysThatItsObjectHasNoKeyYet() {
    One<Author, Long> one = One.of(new Author());

    String message = assertThrows(OrmException.class, one::id).getMessage();

    assertTrue(message.startsWith("The Author of this relation has no key yet."), message);
    assertEquals("Author#new", one.toString());
  }

  @Test
  void saysThatAClassIsNoModel() {
    One<String, Long> one = One.of("x");

    String message = assertThrows(OrmException.class, one::id).getMessage();

    assertTrue(message.startsWith("No model is known for java.lang.String"), message);
  }

  @Test
  void knowsItsKeyBeforeItsObjectIsLoaded() {
    One<Author, Long> one = One.notLoaded(AUTHOR, 5L);

    assertEquals(5L, one.id());
    assertFalse(one.isLoaded());
    assertNull(one.orNull());
    assertEquals("Author#5", one.toString());
  }

  @Test
  void namesTheCallThatWouldHaveLoadedIt() {
    One<Author, Long> one = One.notLoaded(AUTHOR, 5L);

    RelationNotLoadedException e = assertThrows(RelationNotLoadedException.class, one::get);

    assertEquals(
        """
        Book.author is not loaded.
          Likely cause: a relation is loaded only when a query asks for it.
          Load it with the objects: books.selectRelated(b -> b.author()); \
        or into one at hand: books.fetchRelated(book, b -> b.author()).""",
        e.getMessage());
  }

  @Test
  void givesTheObjectThatWasLoaded() {
    var author = Author.withId(5);

    assertSame(author, One.loaded(AUTHOR, 5L, author).get());
  }

  @Test
  void isNoneWithoutAnObject() {
    One<@Nullable Author, Long> none = One.none();

    assertTrue(none.isNone());
    assertTrue(none.isLoaded());
    assertNull(none.get());
    assertNull(none.id());
    assertEquals("none", none.toString());
  }

  @Test
  void refusesNull() {
    Author nobody = (new Author[1])[0];

    String message = assertThrows(OrmException.class, () -> One.of(nobody)).getMessage();

    assertTrue(message.contains("One.none()"), message);
  }

  @Test
  void saysOnAKeyAloneThatNothingCanBeLoaded() {
    One<Author, Long> one = One.ofId(5L);

    String message = assertThrows(OrmException.class, one::get).getMessage();

    assertTrue(message.contains("One.ofId(…)"), message);
    assertEquals("#5", one.toString());
  }

  @Test
  void isEqualByModelAndKeyLoadedOrNot() {
    One<Author, Long> loaded = One.loaded(AUTHOR, 5L, Author.withId(5));

    assertEquals(loaded, One.notLoaded(AUTHOR, 5L));
    assertEquals(loaded, One.of(Author.withId(5)));
    assertEquals(loaded, One.ofId(5L));
    assertEquals(loaded.hashCode(), One.ofId(5L).hashCode());
    assertNotEquals(loaded, One.notLoaded(AUTHOR, 6L));
    assertNotEquals(loaded, One.notLoaded(new Label("Book", "sequel", Book.class), 5L));
    assertNotEquals(loaded, One.none());
  }

  @Test
  void isEqualWithoutAKeyOnlyToTheSameObject() {
    var author = new Author();

    assertEquals(One.of(author), One.of(author));
    assertNotEquals(One.of(author), One.of(new Author()));
  }

  @Test
  void doesNotKnowTheKeyThatTheOtherSideKeeps() {
    One<Author, Long> backward = One.notLoaded(AUTHOR);

    assertThrows(RelationNotLoadedException.class, backward::id);
    assertEquals("Author (not loaded)", backward.toString());
    assertNotEquals(backward, One.ofId(5L));
  }
}
