package dev.testudo.orm.raw;

import dev.testudo.orm.dialect.TransactionEffect;
import dev.testudo.orm.error.OrmException;
import dev.testudo.orm.error.Report;
import dev.testudo.orm.exec.Client;
import dev.testudo.orm.tx.Attempt;
import dev.testudo.orm.tx.Route;
import io.vertx.core.Future;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Runs statements that a program writes itself on one database. Parameters are written {@code
 * #{name}} on every engine and are always bound, never made a part of the text; what stands in
 * quotes or comments is left alone. A collection stands for one placeholder per element, as in
 * {@code id IN (#{ids})}; an array is one value.
 *
 * <p>Immutable, for use by any thread. Nothing here throws: a malformed statement, a missing or a
 * surplus name, and a value that cannot be sent fail the future.
 */
public final class RawSql {
  private final Supplier<Route> route;

  /** Statements that go where a route leads, which is asked for each of them. */
  public RawSql(Supplier<Route> route) {
    this.route = route;
  }

  /** A statement without parameters that gives rows; it runs when its rows are asked for. */
  public RawRows query(String sql) {
    return query(sql, Map.of());
  }

  /** A statement with one parameter that gives rows. */
  public RawRows query(String sql, String name, @Nullable Object value) {
    return query(sql, RawCall.one(name, value));
  }

  /** A statement that gives rows, with its values by the names of their parameters. */
  @SuppressWarnings("unchecked") // values are only read
  public RawRows query(String sql, Map<String, ? extends @Nullable Object> values) {
    return new RawRows(new RawCall(route, sql, (Map<String, @Nullable Object>) values));
  }

  /** Runs a statement without parameters; gives how many rows it changed, 0 for DDL. */
  public Future<Integer> execute(String sql) {
    return execute(sql, Map.of());
  }

  /** Runs a statement with one parameter; gives how many rows it changed. */
  public Future<Integer> execute(String sql, String name, @Nullable Object value) {
    return execute(sql, RawCall.one(name, value));
  }

  /** Runs a statement with its values by name; gives how many rows it changed. */
  @SuppressWarnings("unchecked") // values are only read
  public Future<Integer> execute(String sql, Map<String, ? extends @Nullable Object> values) {
    return Attempt.of(
        () -> new RawCall(route, sql, (Map<String, @Nullable Object>) values).update());
  }

  /**
   * Runs the statements of a script one after the other, in one transaction. It has no parameters.
   * MySQL, MariaDB and H2 commit at each CREATE, ALTER and DROP, so that there only what follows
   * the last of them is undone if a statement fails.
   *
   * @return fails with the statement's own error, and runs none of the later ones
   */
  public Future<Void> script(String sql) {
    return Attempt.of(
        () -> {
          Route way = route.get();
          List<String> statements = way.dialect().statements(sql);
          statements.forEach(RawSql::checkWithin);
          return statements.isEmpty()
              ? Future.succeededFuture()
              : way.together(inner -> each(inner.client(), statements));
        });
  }

  private static Future<Void> each(Client client, List<String> statements) {
    Future<Void> done = Future.succeededFuture();
    for (String statement : statements) {
      done = done.compose(before -> client.execute(statement));
    }
    return done;
  }

  private static void checkWithin(String statement) {
    if (TransactionEffect.of(statement) != TransactionEffect.NONE) {
      throw new OrmException(
          Report.of("A script must not begin or end a transaction.")
              .sql(statement)
              .likelyCause("a script is one transaction already.")
              .wayOut("Leave the statement out, or run the parts as scripts of their own."));
    }
  }
}
