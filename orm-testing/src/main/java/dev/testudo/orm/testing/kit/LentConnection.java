package dev.testudo.orm.testing.kit;

import dev.testudo.orm.dialect.SqlText;
import dev.testudo.orm.dialect.TransactionEffect;
import dev.testudo.orm.exec.Connection;
import dev.testudo.orm.exec.Cursor;
import dev.testudo.orm.exec.Outcome;
import dev.testudo.orm.metamodel.RowReader;
import io.vertx.core.Future;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The connection of a session as a part of the test sees it: its transaction is a savepoint. A
 * COMMIT has nothing to do. A ROLLBACK goes back to the savepoint, which undoes what others did
 * meanwhile, too: that is noted, and fails the test.
 */
final class LentConnection implements Connection {
  private final Session session;
  private @Nullable String savepoint;
  private int changes;

  LentConnection(Session session) {
    this.session = session;
  }

  @Override
  public <T extends @Nullable Object> Future<List<T>> query(
      SqlText sql, @Nullable Object[] values, RowReader<T> reader) {
    @Nullable Object[] kept = values.clone();
    return session.inTurn(() -> session.connection().query(sql, kept, reader));
  }

  @Override
  public Future<Outcome> update(SqlText sql, @Nullable Object[] values) {
    @Nullable Object[] kept = values.clone();
    return session.inTurn(() -> session.connection().update(sql, kept));
  }

  @Override
  public Future<int[]> batch(SqlText sql, List<@Nullable Object[]> rows) {
    List<@Nullable Object[]> kept = List.copyOf(rows);
    return session.inTurn(() -> session.connection().batch(sql, kept));
  }

  @Override
  public <T extends @Nullable Object> Future<Cursor<T>> open(
      SqlText sql, @Nullable Object[] values, RowReader<T> reader) {
    @Nullable Object[] kept = values.clone();
    return session.inTurn(() -> session.connection().open(sql, kept, reader));
  }

  @Override
  public Future<Void> execute(String sql) {
    return switch (TransactionEffect.of(sql)) {
      case BEGINS -> begin();
      case COMMITS -> commit();
      case ROLLS_BACK -> rollBack();
      case SETS_SAVEPOINT, NONE ->
          // What is said of a transaction before it begins comes too late for the session.
          sql.startsWith("SET TRANSACTION") || sql.startsWith("SET SESSION CHARACTERISTICS")
              ? Future.succeededFuture()
              : session.inTurn(() -> session.connection().execute(sql));
    };
  }

  private Future<Void> begin() {
    String name = session.begun("BEGIN");
    synchronized (this) {
      savepoint = name;
      changes = session.changes();
    }
    return session.inTurn(() -> session.connection().execute(session.dialect().savepoint(name)));
  }

  private Future<Void> commit() {
    ended();
    return session.inTurn(Future::succeededFuture);
  }

  private Future<Void> rollBack() {
    boolean alone = session.changes() == changesBefore();
    String name = ended();
    if (name == null) {
      return Future.succeededFuture();
    }
    if (!alone) {
      session.fail(
          "A transaction was rolled back while another one, or a statement, was under way.");
    }
    return session.inTurn(() -> session.connection().execute(session.dialect().rollbackTo(name)));
  }

  private synchronized int changesBefore() {
    return changes;
  }

  private synchronized @Nullable String ended() {
    String name = savepoint;
    savepoint = null;
    return name;
  }

  @Override
  public Future<Void> release() {
    return rollBack();
  }

  @Override
  public Future<Void> discard() {
    return rollBack();
  }
}
