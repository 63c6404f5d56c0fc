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
   * Runs work whose statements take effect together or not at all; they go to the client that the
   * work is given. A work that throws, fails or returns null changes nothing.
   */
  <T> Future<T> together(Function<Client, Future<T>> work);

  /** The time to stamp rows with, in whole microseconds. */
  Instant now();

  /** What signs the cursors of pages. */
  Seal seal();

  /** Whether the database can do something. */
  default boolean can(Capability capability) {
    return dialect().can(capability);
  }
}
