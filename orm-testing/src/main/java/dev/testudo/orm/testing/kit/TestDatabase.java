package dev.testudo.orm.testing.kit;

import dev.testudo.orm.Orm;
import dev.testudo.orm.OrmConfig;
import dev.testudo.orm.dialect.Dialects;
import dev.testudo.orm.exec.Transport;
import dev.testudo.orm.testing.server.TestServers;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.opentest4j.AssertionFailedError;

/** A database with the tables of some models, used by one test at a time. */
final class TestDatabase {
  private final Kind kind;
  private final Orm orm;
  private final TestTransport transport;
  private @Nullable Session session;

  private TestDatabase(Kind kind, Orm orm, TestTransport transport) {
    this.kind = kind;
    this.orm = orm;
    this.transport = transport;
  }

  /** Makes one; blocks meanwhile. */
  static TestDatabase of(Kind kind) {
    String url = TestServers.of(kind.engine()).newDatabase("test");
    var transport = new AtomicReference<@Nullable TestTransport>();
    OrmConfig usual =
        OrmConfig.builder()
            .connection("default", url)
            .app("test", a -> a.models(kind.packages().toArray(String[]::new)))
            .build();
    OrmConfig config =
        kind.setup()
            .config(usual)
            .transport((connection, real) -> wrapped(transport, connection.name(), real));
    Orm orm = Futures.await(Orm.init(config));
    Futures.await(orm.generateSchemas());
    return new TestDatabase(kind, orm, Objects.requireNonNull(transport.get()));
  }

  private static Transport wrapped(
      AtomicReference<@Nullable TestTransport> made, String connection, Transport real) {
    if (!connection.equals("default")) {
      return real;
    }
    var transport = new TestTransport(real);
    made.set(transport);
    return transport;
  }

  Kind kind() {
    return kind;
  }

  Orm orm() {
    return orm;
  }

  /** Begins what will be undone. */
  void begin() {
    var dialect = Dialects.of(kind.engine().scheme());
    Session begun =
        Futures.await(transport.real().compose(connection -> Session.begin(connection, dialect)));
    session = begun;
    transport.use(begun);
  }

  void use(Faults faults) {
    transport.use(faults);
  }

  /**
   * Undoes what was done since {@link #begin}, if that was called.
   *
   * @throws AssertionFailedError if the test did what cannot be undone in this way
   */
  void end() {
    Session over = session;
    if (over == null) {
      return;
    }
    session = null;
    transport.use((Session) null);
    if (transport.isClosed()) {
      // With its connection the session is gone, too.
      return;
    }
    Futures.await(over.end());
    if (over.problem() != null) {
      throw new AssertionFailedError(
          over.problem()
              + " That cannot be imitated within the one transaction that is rolled back after"
              + " the test: write @OrmTest(…, rollback = false) on a class for such tests.");
    }
  }

  /** Whether it can be lent to further tests. */
  boolean isOpen() {
    return !transport.isClosed();
  }

  void close() {
    Futures.await(orm.close());
  }
}
