package dev.testudo.orm.testing.kit;

import dev.testudo.orm.Orm;
import java.util.Map;
import org.opentest4j.AssertionFailedError;

/** What one test has while it runs. */
final class RunningTest {
  private final TestDatabases databases;
  private final TestDatabase database;
  private final boolean rollback;
  private final Queries queries = new Queries();
  private final Faults faults = new Faults();
  private final Futures futures = new Futures();
  private final Runnable deaf;

  private RunningTest(TestDatabases databases, TestDatabase database, boolean rollback) {
    this.databases = databases;
    this.database = database;
    this.rollback = rollback;
    this.deaf = database.orm().onStatement(queries::finished);
  }

  /** Begins a test. */
  static RunningTest begin(TestDatabases databases, OrmTest wanted) {
    TestDatabase database = databases.take(Kind.of(wanted));
    try {
      if (wanted.rollback()) {
        database.begin();
      }
      Futures.await(database.kind().setup().load(database.orm()));
    } catch (RuntimeException | Error failure) {
      databases.drop(database);
      throw failure;
    }
    var test = new RunningTest(databases, database, wanted.rollback());
    database.use(test.faults);
    return test;
  }

  Orm orm() {
    return database.orm();
  }

  /** What a parameter of this type gets, unless it is a manager. */
  Map<Class<?>, Object> parameters() {
    return Map.of(
        Orm.class, orm(), Queries.class, queries, Faults.class, faults, Futures.class, futures);
  }

  /** Waits for what the test has begun. */
  void complete() {
    futures.await();
    if (!faults.areOver()) {
      throw new AssertionFailedError(
          "A fault was planned for a statement or a COMMIT that was never sent.");
    }
  }

  /** Undoes what the test did. */
  void end() {
    deaf.run();
    database.use(new Faults());
    if (!rollback) {
      databases.drop(database);
      return;
    }
    boolean clean = false;
    try {
      database.end();
      clean = database.isOpen();
    } finally {
      if (clean) {
        databases.giveBack(database);
      } else {
        databases.drop(database);
      }
    }
  }
}
