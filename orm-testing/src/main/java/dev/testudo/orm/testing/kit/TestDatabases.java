package dev.testudo.orm.testing.kit;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The databases of a test run, each lent to one test at a time: as many of a kind as tests run at
 * once. Closed with the run.
 */
final class TestDatabases implements AutoCloseable {
  private final Map<Kind, Deque<TestDatabase>> free = new HashMap<>();
  private final List<TestDatabase> all = new ArrayList<>();

  /** A database that nobody else uses, a new one if need be. */
  TestDatabase take(Kind kind) {
    TestDatabase known = known(kind);
    if (known != null) {
      return known;
    }
    TestDatabase made = TestDatabase.of(kind);
    synchronized (this) {
      all.add(made);
    }
    return made;
  }

  private synchronized @Nullable TestDatabase known(Kind kind) {
    Deque<TestDatabase> those = free.get(kind);
    return those == null ? null : those.poll();
  }

  /** Lets others use a database, which is as empty as before. */
  synchronized void giveBack(TestDatabase database) {
    free.computeIfAbsent(database.kind(), kind -> new ArrayDeque<>()).push(database);
  }

  /** Closes a database that nobody shall use again. */
  void drop(TestDatabase database) {
    synchronized (this) {
      all.remove(database);
    }
    database.close();
  }

  @Override
  public void close() {
    List<TestDatabase> rest;
    synchronized (this) {
      rest = List.copyOf(all);
      all.clear();
    }
    rest.forEach(TestDatabase::close);
  }
}
