package dev.testudo.orm.tx;

import dev.testudo.orm.ast.Statement;
import dev.testudo.orm.dialect.Capability;
import dev.testudo.orm.dialect.Dialect;
import dev.testudo.orm.dialect.RawText;
import dev.testudo.orm.dialect.SqlText;
import dev.testudo.orm.exec.Client;
import dev.testudo.orm.exec.RepeatedReads;
import dev.testudo.orm.metamodel.ModelType;
import dev.testudo.orm.metamodel.ModelValidator;
import io.vertx.core.Future;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The way of one operation's statements to their database. */
public interface Route {
  /** What all ways to the database have in common. */
  Home home();

  /** How the database wants its SQL. */
  default Dialect dialect() {
    return home().database().dialect();
  }

  /** What runs the statements. */
  Client client();

  /**
   * The text of a statement of fixed shape, rendered once per database.
   *
   * @param shape what the text depends on, with equality by content
   * @param statement gives the statement the first time; its parameters' values are ignored
   */
  default SqlText text(Object shape, Supplier<Statement> statement) {
    return home().database().text(shape, statement);
  }

  /**
   * The same for one of many shapes, of which only those used last are kept.
   *
   * @param shape what the text depends on, with equality by content
   */
  default SqlText recentText(Object shape, Supplier<Statement> statement) {
    return home().database().recentText(shape, statement);
  }

  /**
   * A statement that a program wrote, parsed once while it is in use.
   *
   * @throws dev.testudo.orm.error.OrmException if it is malformed
   */
  default RawText raw(String sql) {
    return home().database().raw(sql);
  }

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

  /**
   * Runs a statement, which may be held back for a moment and sent as one with others of its shape
   * that are issued with it.
   *
   * @param shape what statements have in common that can be sent as one, with equality by content
   * @param merger the same for all statements of a shape
   */
  default <P, T> Future<T> merged(Object shape, Merger<P, T> merger, P piece) {
    return merger.alone(this, piece);
  }

  /** Whether the statements are part of a transaction that goes on after them. */
  boolean isTransaction();

  /** Notes what is to be done if the statements turn out not to last. */
  void onUndo(Runnable action);

  /** The time to stamp rows with, in whole microseconds. */
  default Instant now() {
    return home().surroundings().clock().instant().truncatedTo(ChronoUnit.MICROS);
  }

  /** The models whose tables are in the database. */
  default List<ModelType<?, ?, ?>> models() {
    return home().database().models();
  }

  /** Who counts reads that a loop may repeat; null if nobody does. */
  default @Nullable RepeatedReads repeatedReads() {
    return home().database().repeatedReads();
  }

  /** What signs the cursors of pages. */
  default Seal seal() {
    return home().surroundings().seal();
  }

  /** Who is told when objects are stored and deleted. */
  default ModelListeners listeners() {
    return home().surroundings().listeners();
  }

  /** Who acts, for the fields that say so; null if nobody is known. */
  default @Nullable Object actor() {
    return home().surroundings().actor().get();
  }

  /** What looks at objects before they are stored, beyond their mapping. */
  default List<ModelValidator> validators() {
    return home().surroundings().validators();
  }

  /** Whose rows are meant, where several tenants share a table; null if that was not said. */
  default @Nullable Object tenant() {
    return null;
  }

  /** Whether the database can do something. */
  default boolean can(Capability capability) {
    return dialect().can(capability);
  }
}
