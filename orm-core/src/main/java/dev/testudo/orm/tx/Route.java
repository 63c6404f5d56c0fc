package dev.testudo.orm.tx;

import dev.testudo.orm.ast.Statement;
import dev.testudo.orm.dialect.Capability;
import dev.testudo.orm.dialect.Dialect;
import dev.testudo.orm.dialect.RawText;
import dev.testudo.orm.dialect.SqlText;
import dev.testudo.orm.exec.Client;
import io.vertx.core.Future;
import java.time.Instant;
import java.util.function.Function;
import java.util.function.Supplier;

/** The way of one operation's statements to their database. */
public interface Route {
  /** How the database wants its SQL. */
  Dialect dialect();

  /** What runs the statements. */
  Client client();

  /**
   * The text of a statement of fixed shape, rendered once per database.
   *
   * @param shape what the text depends on, with equality by content
   * @param statement gives the statement the first time; its parameters' values are ignored
   */
  SqlText text(Object shape, Supplier<Statement> statement);

  /**
   * A statement that a program wrote, parsed once while it is in use.
   *
   * @throws dev.testudo.orm.error.OrmException if it is malformed
   */
  RawText raw(String sql);

  /**
   * Runs work whose statements take effect together or not at all; they go the route that the work
   * is given, and only that one. A work that throws, fails or returns null changes nothing.
   */
  <T> Future<T> together(Function<Route, Future<T>> work);

  /**
   * Runs work that may fail without harm to what was done before it, also inside a transaction. It
   * goes the route that it is given, and only that one.
   */
  <T> Future<T> harmlessly(Function<Route, Future<T>> work);

  /** Whether the statements are part of a transaction that goes on after them. */
  boolean isTransaction();

  /** Notes what is to be done if the statements turn out not to last. */
  void onUndo(Runnable action);

  /** The time to stamp rows with, in whole microseconds. */
  Instant now();

  /** What signs the cursors of pages. */
  Seal seal();

  /** Whether the database can do something. */
  default boolean can(Capability capability) {
    return dialect().can(capability);
  }
}
