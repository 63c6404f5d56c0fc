package dev.testudo.orm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.testudo.orm.error.OrmException;
import dev.testudo.orm.error.RelationNotLoadedException;
import dev.testudo.orm.library.Author;
import dev.testudo.orm.library.AuthorManager;
import dev.testudo.orm.library.Award;
import dev.testudo.orm.library.AwardManager;
import dev.testudo.orm.library.Book;
import dev.testudo.orm.library.BookManager;
import dev.testudo.orm.library.LibraryModels;
import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Relations that are loaded with the objects that have them. */
final class LoadingTest {
  private static final String TABLE_IN_BETWEEN =
      """
      CREATE TABLE IF NOT EXISTS "author_award" ("author_id" BIGINT NOT NULL,
      "award_code" VARCHAR(10) NOT NULL, PRIMARY KEY ("author_id", "award_code"))
      """;

  record Library(Orm orm, AuthorManager authors, BookManager books, AwardManager awards) {
    /** Ada has three books and two awards, Bob one of each, Cyd nothing. */
    Library filled() {
      Author ada = author("Ada");
      Author bob = author("Bob");
      author("Cyd");
      awards.create(new Award("booker", null)).await();
      awards.create(new Award("nobel", null)).await();
      for (int i = 0; i < 3; i++) {
        authors.books(ada).create(b -> {}).await();
      }
      authors.books(bob).create(b -> {}).await();
      authors.awards(ada).addIds("booker", "nobel").await();
      authors.awards(bob).addIds("nobel").await();
      return this;
    }

    Author author(String name) {
      var author = new Author();
      author.name = name;
      return authors.create(author).await();
    }

    <T> T counting(int statements, Supplier<Future<T>> work) {
      var count = new AtomicInteger();
      Runnable end = orm.onStatement(event -> count.incrementAndGet());
      T result = work.get().await();
      end.run();
      assertEquals(statements, count.get(), "statements");
      return result;
    }
  }

  private static void on(String url, Consumer<Library> steps) {
    var config =
        OrmConfig.builder()
            .connection("default", url)
            .app("library", a -> a.models(new LibraryModels()))
            .build();
    Orm.run(
        config,
        orm -> {
          orm.generateSchemas().await();
          orm.sql("default").script(TABLE_IN_BETWEEN).await();
          steps.accept(
              new Library(orm, new AuthorManager(orm), new BookManager(orm), new AwardManager(orm))
                  .filled());
          return Future.succeededFuture();
        });
  }

  @ParameterizedTest
  @ValueSource(strings = {"h2:mem:loading1", "sqlite://:memory:"})
  void joinsRelationsToOneObject(String url) {
    on(
        url,
        library -> {
          List<Book> books =
              library.counting(
                  1,
                  () ->
                      library
                          .books()
                          .selectRelated(b -> b.author())
                          .selectRelated(b -> b.penName())
                          .orderBy(b -> b.id)
                          .list());

          assertEquals(
              List.of("Ada", "Ada", "Ada", "Bob"),
              books.stream().map(b -> b.author.get().name).toList());
          assertSame(books.get(0).author.get(), books.get(1).author.get());
          assertTrue(books.get(0).penName.isNone());
          Book first =
              library
                  .counting(1, () -> library.books().selectRelated(b -> b.author()).first())
                  .orElseThrow();
          assertEquals("Ada", first.author.get().name);
          List<Book> page =
              library
                  .books()
                  .selectRelated(b -> b.author())
                  .orderBy(b -> b.author().name.desc())
                  .page(null, 2)
                  .await()
                  .items();
          assertEquals(List.of("Bob", "Ada"), page.stream().map(b -> b.author.get().name).toList());
          List<String> streamed = new ArrayList<>();
          library
              .books()
              .selectRelated(b -> b.author())
              .forEach(2, b -> streamed.add(b.author.get().name))
              .await();
          assertEquals(4, streamed.size());
        });
  }

  @ParameterizedTest
  @ValueSource(strings = {"h2:mem:loading2", "sqlite://:memory:"})
  void readsRelationsToManyWithOneStatementEach(String url) {
    on(
        url,
        library -> {
          List<Author> authors =
              library.counting(
                  3,
                  () ->
                      library
                          .authors()
                          .prefetchRelated(a -> a.books())
                          .prefetchRelated(a -> a.awards())
                          .orderBy(a -> a.name)
                          .list());

          assertEquals(List.of(3, 1, 0), authors.stream().map(a -> a.books.size()).toList());
          assertEquals(
              List.of("booker", "nobel"), authors.get(0).awards.stream().map(Award::code).toList());
          assertEquals(List.of("nobel"), authors.get(1).awards.stream().map(Award::code).toList());
          assertTrue(authors.get(2).awards.isEmpty());
          assertSame(authors.get(0).awards.list().get(1), authors.get(1).awards.list().get(0));
          for (Book book : authors.get(0).books) {
            assertSame(authors.get(0), book.author.get());
          }
          assertTrue(authors.get(0).books.isComplete());
        });
  }

  @ParameterizedTest
  @ValueSource(strings = {"h2:mem:loading3", "sqlite://:memory:"})
  void limitsTheRelatedObjectsOfEachOwner(String url) {
    on(
        url,
        library -> {
          List<Author> authors =
              library.counting(
                  3,
                  () ->
                      library
                          .authors()
                          .prefetchRelated(
                              a -> a.books(), b -> b.orderBy(x -> x.id.desc()).limit(2))
                          .prefetchRelated(
                              a -> a.awards(), w -> w.orderBy(x -> x.code.desc()).limit(1))
                          .orderBy(a -> a.name)
                          .list());

          assertEquals(List.of(2, 1, 0), authors.stream().map(a -> a.books.size()).toList());
          List<Long> ids = authors.get(0).books.stream().map(b -> b.id).toList();
          assertTrue(ids.get(0) > ids.get(1), ids.toString());
          assertEquals("nobel", authors.get(0).awards.list().get(0).code());
          assertFalse(authors.get(0).books.isComplete());
          Author filtered =
              library
                  .authors()
                  .filter(a -> a.name.eq("Ada"))
                  .prefetchRelated(a -> a.awards(), w -> w.filter(x -> x.code.eq("booker")))
                  .get()
                  .await();
          assertEquals(1, filtered.awards.size());
          assertFalse(filtered.awards.isComplete());
        });
  }

  @ParameterizedTest
  @ValueSource(strings = {"h2:mem:loading4", "sqlite://:memory:"})
  void loadsThroughSeveralLevels(String url) {
    on(
        url,
        library -> {
          List<Award> awards =
              library.counting(
                  3,
                  () ->
                      library
                          .awards()
                          .prefetchRelated(w -> w.authors().then(a -> a.books()))
                          .orderBy(w -> w.code)
                          .list());

          Author ada = awards.get(0).authors().list().get(0);
          assertSame(ada, awards.get(1).authors().list().get(0));
          assertEquals(3, ada.books.size());
          List<Book> books =
              library.counting(
                  2,
                  () ->
                      library
                          .books()
                          .selectRelated(b -> b.author())
                          .prefetchRelated(b -> b.author().awards())
                          .orderBy(b -> b.id)
                          .list());
          assertEquals(2, books.get(0).author.get().awards.size());
          List<Book> fetched =
              library.counting(
                  3, () -> library.books().prefetchRelated(b -> b.author().awards()).list());
          assertEquals(2, fetched.get(0).author.get().awards.size());
        });
  }

  @ParameterizedTest
  @ValueSource(strings = {"h2:mem:loading5", "sqlite://:memory:"})
  void loadsIntoObjectsThatAreThere(String url) {
    on(
        url,
        library -> {
          List<Author> authors = library.authors().orderBy(a -> a.name).list().await();
          var unread =
              assertThrows(RelationNotLoadedException.class, () -> authors.get(0).books.size());
          assertTrue(
              unread.getMessage().contains("fetchRelated(author, a -> a.books())"),
              unread.getMessage());

          List<Author> same =
              library.counting(1, () -> library.authors().fetchRelated(authors, a -> a.books()));

          assertSame(authors.get(0), same.get(0));
          assertEquals(3, authors.get(0).books.size());
          Award award = library.awards().get("nobel").await();
          Award loaded = library.awards().fetchRelated(award, w -> w.authors()).await();
          assertEquals(2, loaded.authors().size());
          Book book = library.books().orderBy(b -> b.id).first().await().orElseThrow();
          Author author = library.authors().get(book.author).await();
          assertEquals("Ada", author.name);
          library.books().fetchRelated(book, b -> b.author()).await();
          assertNotNull(book.author.get());
        });
  }

  @ParameterizedTest
  @ValueSource(strings = {"h2:mem:loading6", "sqlite://:memory:"})
  void refusesWhatCannotBeLoaded(String url) {
    on(
        url,
        library -> {
          var twice =
              assertThrows(
                  OrmException.class,
                  () ->
                      library
                          .authors()
                          .prefetchRelated(a -> a.books(), b -> b.limit(1))
                          .prefetchRelated(a -> a.books(), b -> b.limit(2)));
          assertTrue(twice.getMessage().contains("Author.books"), twice.getMessage());
          var root =
              assertThrows(OrmException.class, () -> library.authors().selectRelated(a -> a));
          assertTrue(root.getMessage().contains("path itself"), root.getMessage());
        });
  }
}
