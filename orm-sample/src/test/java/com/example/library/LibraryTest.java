package com.example.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.testudo.orm.Orm;
import dev.testudo.orm.error.ConnectionException;
import dev.testudo.orm.error.UniqueViolationException;
import dev.testudo.orm.relation.One;
import dev.testudo.orm.testing.kit.Faults;
import dev.testudo.orm.testing.kit.OrmTest;
import dev.testudo.orm.testing.kit.Queries;
import dev.testudo.orm.web.OrmWeb;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.ext.web.Router;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a library does, and what it refuses. */
@OrmTest("com.example.library")
class LibraryTest {
  private Book emma;

  @BeforeEach
  void emmaIsOnA1(ShelfManager shelves, BookManager books) {
    Shelf a1 = shelves.create(s -> s.label = "A1").await();
    emma = books.create(b -> fill(b, "9780141439587", "Emma", a1)).await();
  }

  private static void fill(Book book, String isbn, String title, Shelf shelf) {
    book.isbn = isbn;
    book.title = title;
    book.shelf = One.of(shelf);
  }

  private static Loan toAnn() {
    Loan loan = new Loan();
    loan.reader = "Ann";
    loan.due = LocalDate.of(2030, 1, 31);
    return loan;
  }

  @Test
  void aLabelIsUnique(ShelfManager shelves) {
    assertThrows(UniqueViolationException.class, () -> shelves.create(s -> s.label = "A1").await());
  }

  @Test
  void booksAreFoundByTheirShelf(BookManager books) {
    assertEquals(1, books.filter(b -> b.shelf().label.eq("A1")).count().await());
    assertEquals(0, books.filter(b -> b.shelf().label.eq("B2")).count().await());
  }

  @Test
  void shelvesAndTheirBooksAreTwoStatements(Orm orm, Queries queries) {
    List<Shelf> found = queries.expect(2, () -> new Library(orm).shelvesWithBooks());

    assertEquals("Emma", found.get(0).books.list().get(0).title);
  }

  @Test
  void aLostConnectionLendsNothing(Orm orm, LoanManager loans, Faults faults) {
    faults.loseConnection(3); // the book, whether it is lent, and now the INSERT

    assertThrows(ConnectionException.class, () -> new Library(orm).lend(emma.id, toAnn()).await());

    assertEquals(0, loans.count().await());
  }

  @Test
  void aBookIsLentOnce(Orm orm) throws Exception {
    Vertx vertx = Vertx.vertx();
    OrmWeb web = OrmWeb.register(Router.router(vertx), orm);
    new Library(orm).addTo(web);
    HttpServer server = web.listen(vertx, 0, "127.0.0.1").await();
    HttpRequest lend =
        HttpRequest.newBuilder(
                URI.create(
                    "http://127.0.0.1:" + server.actualPort() + "/books/" + emma.id + "/loans"))
            .POST(
                HttpRequest.BodyPublishers.ofString(
                    "{\"reader\": \"Ann\", \"due\": \"2030-01-31\"}"))
            .build();
    HttpClient client = HttpClient.newHttpClient();

    assertEquals(201, client.send(lend, HttpResponse.BodyHandlers.ofString()).statusCode());
    assertEquals(409, client.send(lend, HttpResponse.BodyHandlers.ofString()).statusCode());

    vertx.close().await();
  }
}
