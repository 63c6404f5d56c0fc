package dev.testudo.orm.metamodel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.testudo.orm.annotation.OnDelete;
import dev.testudo.orm.library.Author;
import dev.testudo.orm.library.AuthorModel;
import dev.testudo.orm.library.Award;
import dev.testudo.orm.library.AwardModel;
import dev.testudo.orm.library.Book;
import dev.testudo.orm.library.BookModel;
import dev.testudo.orm.relation.Many;
import dev.testudo.orm.relation.One;
import dev.testudo.orm.type.ValuesRow;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class LinkTest {
  @Test
  void findsTheLinksOfAModelByName() {
    assertSame(BookModel.TO_AUTHOR, BookModel.MODEL.link("author"));
    assertThrows(IllegalArgumentException.class, () -> BookModel.MODEL.link("autor"));
  }

  @Test
  void joinsAForeignKeyWithTheKeyOfItsTarget() {
    ToOne<Book, Author, Long> link = BookModel.TO_AUTHOR;

    assertSame(AuthorModel.MODEL, link.target());
    assertEquals(List.of("author_id"), columns(link.ownerFields()));
    assertEquals(List.of("id"), columns(link.targetFields()));
    assertEquals(OnDelete.CASCADE, link.reference().onDelete());
    assertFalse(link.isNullable());
    assertFalse(link.isUnique());
  }

  @Test
  void joinsAForeignKeyWithAUniqueFieldOfItsTarget() {
    ToOne<Book, Author, String> link = BookModel.TO_PEN_NAME;

    assertEquals(List.of("name"), columns(link.targetFields()));
    assertTrue(link.isNullable());
  }

  @Test
  void readsTheRelationOfARowWithoutItsObject() {
    Book book = BookModel.MODEL.read(new ValuesRow(1L, 5L, null), 0);

    assertEquals("Author#5", String.valueOf(book.author));
    assertEquals(One.none(), book.penName);
  }

  @Test
  void sendsTheKeyOfTheObjectOrTheKeyAlone() {
    var book = new Book();
    book.author = One.of(Author.withId(5));
    assertEquals(5L, BookModel.MODEL.value(book, 1));
    assertEquals(5L, BookModel.TO_AUTHOR.key(book));

    book.author = One.ofId(6L);
    assertEquals(6L, BookModel.MODEL.value(book, 1));

    book.author = null;
    assertNull(BookModel.MODEL.value(book, 1));
  }

  @Test
  void sendsTheUniqueFieldThatItRefersTo() {
    var author = Author.withId(5);
    author.name = "Bell";
    var book = new Book();

    book.penName = One.of(author);

    assertEquals("Bell", BookModel.MODEL.value(book, 2));
    assertEquals("Bell", BookModel.TO_PEN_NAME.key(book));
  }

  @Test
  void refusesToSendTheKeyOfAnObjectThatHasNone() {
    var book = new Book();
    book.author = One.of(new Author());

    var e = assertThrows(IllegalArgumentException.class, () -> BookModel.MODEL.value(book, 1));

    assertEquals(
        "its Author has no id yet; store that one first, or both with createGraph(…)",
        e.getMessage());
  }

  @Test
  void attachesWhatWasLoadedAndForgetsItAgain() {
    var author = Author.withId(5);
    var book = Book.withId(1);

    BookModel.TO_AUTHOR.attach(book, 5L, author);
    assertSame(author, loaded(book.author));

    BookModel.TO_AUTHOR.unload(book);
    assertFalse(BookModel.TO_AUTHOR.get(book).isLoaded());
    assertEquals(5L, BookModel.TO_AUTHOR.key(book));
  }

  @Test
  void makesAnotherObjectWhereTheRelationCannotBeSet() {
    Award before = AwardModel.MODEL.read(new ValuesRow("nobel"), 0);

    Award after = AwardModel.TO_AUTHORS.attach(before, List.of(Author.withId(5)), true);

    assertFalse(before.authors().isLoaded());
    assertEquals("[Author#5]", after.authors().toString());
    assertFalse(AwardModel.TO_AUTHORS.unload(after).authors().isLoaded());
  }

  @Test
  void findsTheOthersByTheirForeignKey() {
    ToMany<Author, Book, ?> link = AuthorModel.TO_BOOKS;

    assertFalse(link.isThrough());
    assertSame(BookModel.TO_AUTHOR, link.mappedBy());
    assertThrows(IllegalStateException.class, link::joinTable);
    assertEquals("not loaded", Many.notLoaded(link.label()).toString());
  }

  @Test
  void goesThroughATableThatHasTheKeysOfBothSides() {
    JoinTable table = AuthorModel.TO_AWARDS.joinTable();

    assertEquals("author_award", table.table().name());
    assertEquals(List.of("author_id", "award_code"), columns(table.table().key()));
    assertEquals(List.of("author_id"), columns(table.owner().columns()));
    assertEquals(List.of("award_code"), columns(table.target().columns()));
    assertEquals(List.of("code"), columns(table.target().references()));
    assertThrows(IllegalStateException.class, AuthorModel.TO_AWARDS::mappedBy);
  }

  @Test
  void seesTheSameTableFromTheOtherSide() {
    JoinTable table = AwardModel.TO_AUTHORS.joinTable();

    assertEquals("author_award", table.table().name());
    assertEquals(List.of("award_code"), columns(table.owner().columns()));
    assertEquals(List.of("author_id"), columns(table.target().columns()));
  }

  private static @Nullable Author loaded(@Nullable One<Author, Long> one) {
    return one == null ? null : one.orNull();
  }

  private static List<String> columns(List<Field<?>> fields) {
    return fields.stream().map(Field::column).toList();
  }
}
