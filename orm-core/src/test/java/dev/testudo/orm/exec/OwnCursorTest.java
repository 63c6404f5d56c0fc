package dev.testudo.orm.exec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.testudo.orm.dialect.Dialects;
import dev.testudo.orm.dialect.SqlText;
import dev.testudo.orm.error.ClosedException;
import dev.testudo.orm.error.DatabaseException;
import dev.testudo.orm.metamodel.RowReader;
import dev.testudo.orm.type.Row;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The connection of a cursor goes back exactly once, whatever fails on the way. */
final class OwnCursorTest {
  private static final String BEGIN = "BEGIN READ ONLY";

  private final FakeTransport transport = new FakeTransport();
  private final Database database =
      new Database(
          "main",
          Dialects.POSTGRESQL,
          transport,
          FakeTransport.TRANSLATOR,
          new StatementLog(false, null, false, new StatementListeners()));

  private Future<Cursor<Integer>> open() {
    return database.open(new SqlText("q", List.of()), new Object[0], new FirstNumber());
  }

  private static Future<Void> broken() {
    return Future.failedFuture(new IllegalStateException("broken"));
  }

  @Test
  void readsWithinATransactionThatEndsWithIt() {
    Cursor<Integer> cursor = open().result();
    cursor.read(5);
    cursor.close();
    cursor.close();

    assertEquals(
        List.of("connect", BEGIN, "open q", "read 5", "close cursor", "COMMIT", "release"),
        transport.log);
  }

  @Test
  void rollsBackWhereTheCursorDoesNotOpen() {
    transport.answer("open q", broken());

    assertInstanceOf(DatabaseException.class, open().cause());
    assertEquals(List.of("connect", BEGIN, "open q", "ROLLBACK", "release"), transport.log);
  }

  @Test
  void rollsBackWhereTheTransactionDoesNotBegin() {
    transport.answer(BEGIN, broken());

    assertTrue(open().failed());
    assertEquals(List.of("connect", BEGIN, "ROLLBACK", "release"), transport.log);
  }

  @Test
  void rollsBackAfterAFailedRead() {
    transport.answer("read 5", broken());
    Cursor<Integer> cursor = open().result();

    assertInstanceOf(DatabaseException.class, cursor.read(5).cause());
    cursor.close();
    assertEquals(
        List.of("connect", BEGIN, "open q", "read 5", "close cursor", "ROLLBACK", "release"),
        transport.log);
  }

  @Test
  void closesAConnectionWhoseTransactionDoesNotEnd() {
    transport.answer("COMMIT", broken());
    open().result().close();

    assertEquals(
        List.of("connect", BEGIN, "open q", "close cursor", "COMMIT", "discard"), transport.log);
  }

  @Test
  void isClosedWithItsDatabaseAndRefusesToReadOn() {
    Cursor<Integer> cursor = open().result();

    assertTrue(database.close().succeeded());
    assertInstanceOf(ClosedException.class, cursor.read(5).cause());
    cursor.close();
    assertEquals(
        List.of("connect", BEGIN, "open q", "close cursor", "COMMIT", "release", "close"),
        transport.log);
  }

  @Test
  void isClosedWithADatabaseThatClosesWhileItOpens() {
    Promise<Void> slow = transport.hold("open q");
    Future<Cursor<Integer>> opening = open();
    Future<Void> closed = database.close();
    slow.complete();

    assertTrue(closed.succeeded());
    assertInstanceOf(ClosedException.class, opening.result().read(5).cause());
    assertEquals(1, transport.log.stream().filter("release"::equals).count());
  }

  private record FirstNumber() implements RowReader<Integer> {
    @Override
    public Integer read(Row row) {
      return row.getInt(0);
    }

    @Override
    public String describe(int index) {
      return "n";
    }
  }
}
