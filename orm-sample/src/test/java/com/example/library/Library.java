package com.example.library;

import dev.testudo.orm.Orm;
import dev.testudo.orm.OrmConfig;
import dev.testudo.orm.dynamic.DynamicFilter;
import dev.testudo.orm.dynamic.Lookup;
import dev.testudo.orm.relation.One;
import dev.testudo.orm.web.OrmWeb;
import dev.testudo.orm.web.ProblemException;
import dev.testudo.orm.web.Reply;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import java.util.List;

/** The books of a library over HTTP. */
public final class Library {
  private static final DynamicFilter<BookPath> FILTER =
      DynamicFilter.of(
          BookModel.MODEL,
          f ->
              f.allow(b -> b.title, Lookup.EQ, Lookup.IN)
                  .allow("shelf", b -> b.shelf().label, Lookup.EQ)
                  .allowSort(b -> b.title));

  private final Orm orm;
  private final ShelfManager shelves;
  private final BookManager books;
  private final LoanManager loans;

  Library(Orm orm) {
    this.orm = orm;
    shelves = new ShelfManager(orm);
    books = new BookManager(orm);
    loans = new LoanManager(orm);
  }

  void addTo(OrmWeb web) {
    web.get("/shelves", call -> shelvesWithBooks().map(ShelfOut.VIEW::list));
    web.post(
        "/shelves", call -> shelves.create(call.body(ShelfIn.VIEW).toModel()).map(Reply::created));
    web.get("/books", call -> call.page(books.all(), FILTER, 10));
    web.get("/books/:id", call -> books.get(call.pathLong("id")).map(BookOut::of));
    web.post(
        "/books",
        call ->
            books.create(call.body(BookIn.VIEW).toModel()).map(b -> Reply.created(BookOut.of(b))));
    web.post(
        "/books/:id/loans",
        call ->
            lend(call.pathLong("id"), call.body(LoanIn.VIEW).toModel())
                .map(loan -> Reply.created(LoanOut.of(loan))));
  }

  /** Every shelf with its books: two statements, however many there are. */
  Future<List<Shelf>> shelvesWithBooks() {
    return shelves.all().prefetchRelated(s -> s.books()).list();
  }

  /** Lends a book unless it is lent already; the lock lets others wait until this is decided. */
  Future<Loan> lend(long book, Loan loan) {
    loan.book = One.ofId(book);
    return orm.transaction(
        tx ->
            books
                .filter(b -> b.id.eq(book))
                .forUpdate()
                .get()
                .compose(
                    found ->
                        loans.filter(l -> l.book().eq(found).and(l.returned.isNull())).exists())
                .compose(
                    lent ->
                        lent
                            ? Future.failedFuture(ProblemException.of(409, "It is lent."))
                            : loans.create(loan)));
  }

  /** Serves the database of orm.json on port 8080. */
  public static void main(String[] arguments) {
    Vertx vertx = Vertx.vertx();
    OrmConfig config = OrmConfig.load("orm.json");
    OrmWeb web =
        OrmWeb.start(vertx, Router.router(vertx), config, o -> o.generateSchemas()).await();
    new Library(web.orm()).addTo(web);
    web.listen(vertx, 8080, "127.0.0.1").await();
    System.out.println("Try http://127.0.0.1:8080/shelves");
  }
}
