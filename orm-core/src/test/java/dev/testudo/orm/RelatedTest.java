package dev.testudo.orm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.testudo.orm.error.OrmException;
import dev.testudo.orm.library.Author;
import dev.testudo.orm.library.AuthorManager;
import dev.testudo.orm.library.Award;
import dev.testudo.orm.library.AwardManager;
import dev.testudo.orm.library.BookManager;
import dev.testudo.orm.library.LibraryModels;
import io.vertx.core.Future;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Paths over relations and related managers, with facts that are written by hand. */
final class RelatedTest {
  private static final String TABLE_IN_BETWEEN =
      """
      CREATE TABLE IF NOT EXISTS "author_award" ("author_id" BIGINT NOT NULL,
      "award_code" VARCHAR(10) NOT NULL, PRIMARY KEY ("author_id", "award_code"))
      """;

  record Library(AuthorManager authors, BookManager books, AwardManager awards) {
    Author author(String name) {
      var author = new Author();
      author.name = name;
      return authors.create(author).await();
    }

    Award award(String code) {
      return awards.create(new Award(code, null)).await();
    }

    List<String> names(Future<List<Author>> found) {
      return found.await().stream().map(author -> author.name).sorted().toList();
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
              new Library(new AuthorManager(orm), new BookManager(orm), new AwardManager(orm)));
          return Future.succeededFuture();
        });
  }

  @ParameterizedTest
  @ValueSource(strings = {"h2:mem:related1", "sqlite://:memory:"})
  void conditionsFollowRelations(String url) {
    on(
        url,
        library -> {
          Author ada = library.author("Ada");
          Author bob = library.author("Bob");
          library.author("Cyd");
          library.authors().books(ada).create(b -> {}).await();
          library.authors().books(ada).create(b -> {}).await();
          library.authors().books(bob).create(b -> {}).await();

          assertEquals(2, library.authors().books(ada).count().await());
          assertEquals(2, library.books().filter(b -> b.author().name.eq("Ada")).count().await());
          assertEquals(2, library.books().filter(b -> b.author().eq(ada)).count().await());
          assertEquals(
              3, library.books().filter(b -> b.author().in(List.of(ada, bob))).count().await());
          assertEquals(3, library.books().filter(b -> b.penName().isNull()).count().await());
          assertEquals(
              List.of("Ada", "Bob"),
              library.names(library.authors().filter(a -> a.books().any()).list()));
          assertEquals(
              List.of("Ada"),
              library.names(library.authors().filter(a -> a.books().count().gt(1)).list()));
          assertEquals(
              List.of("Cyd"),
              library.names(library.authors().filter(a -> a.books().none()).list()));
          assertEquals(
              List.of("Ada", "Ada", "Bob"),
              library.books().select(b -> b.author()).orderBy(b -> b.id).list().await().stream()
                  .map(a -> a.name)
                  .toList());
          library.books().all().update(b -> b.author().set(bob)).await();
          assertEquals(3, library.authors().books(bob).count().await());
          library.books().all().update(b -> b.penName().set(ada)).await();
          assertEquals(3, library.books().filter(b -> b.penName().name.eq("Ada")).count().await());
        });
  }

  @ParameterizedTest
  @ValueSource(strings = {"h2:mem:related2", "sqlite://:memory:"})
  void tiesOfATableInBetweenComeAndGo(String url) {
    on(
        url,
        library -> {
          Author ada = library.author("Ada");
          Author bob = library.author("Bob");
          Award nobel = library.award("nobel");
          Award booker = library.award("booker");
          library.award("lost");

          assertEquals(2, library.authors().awards(ada).add(nobel, booker).await());
          assertEquals(0, library.authors().awards(ada).add(nobel).await());
          assertEquals(1, library.awards().authors(nobel).addIds(bob.id).await());
          assertEquals(2, library.awards().authors(nobel).count().await());
          assertEquals(
              List.of("Ada", "Bob"),
              library.names(
                  library.authors().filter(a -> a.awards().any(w -> w.code.eq("nobel"))).list()));
          assertEquals(
              List.of("Bob"),
              library.names(
                  library.authors().filter(a -> a.awards().all(w -> w.code.eq("nobel"))).list()));
          assertEquals(
              1,
              library.awards().filter(w -> w.authors().any(a -> a.name.eq("Bob"))).count().await());
          assertEquals(2, library.authors().awards(ada).set(nobel, booker, nobel).await() + 2);
          assertEquals(1, library.authors().awards(ada).remove(booker).await());
          assertEquals(1, library.authors().awards(ada).clear().await());
          assertFalse(ada.awards != null && ada.awards.isLoaded());
          assertTrue(library.authors().awards(bob).all().exists().await());
        });
  }

  @ParameterizedTest
  @ValueSource(strings = {"h2:mem:related3", "sqlite://:memory:"})
  void whatCannotBeIsRefusedWithTheWayOut(String url) {
    on(
        url,
        library -> {
          Author ada = library.author("Ada");
          var unstored =
              assertThrows(OrmException.class, () -> library.authors().books(new Author()));
          assertTrue(unstored.getMessage().contains("create(…)"), unstored.getMessage());
          var needed =
              assertThrows(OrmException.class, () -> library.authors().books(ada).clear().await());
          assertTrue(needed.getMessage().contains("Book needs its author"), needed.getMessage());
          var path =
              assertThrows(
                  OrmException.class,
                  () -> library.books().all().update(b -> b.author().name.set("x")).await());
          assertTrue(path.getMessage().contains("another model"), path.getMessage());
        });
  }
}
