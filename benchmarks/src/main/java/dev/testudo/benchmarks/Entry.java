package dev.testudo.benchmarks;

import dev.testudo.benchmarks.workload.Task;
import dev.testudo.orm.testing.server.Engine;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Who takes part.
 *
 * @param title the name that tables show
 * @param home its class path and its JVM
 * @param engines where it runs
 * @param tasks what it can do
 * @param isFloor whether the others are compared with it
 */
record Entry(String title, Home home, Set<Engine> engines, Set<Task> tasks, boolean isFloor) {
  private static final Set<Engine> SERVERS = EnumSet.of(Engine.POSTGRES, Engine.MARIADB);
  private static final Set<Engine> EMBEDDED = EnumSet.of(Engine.H2, Engine.SQLITE);
  private static final Set<Engine> ALL =
      EnumSet.of(Engine.POSTGRES, Engine.MARIADB, Engine.H2, Engine.SQLITE);
  private static final Set<Task> EVERYTHING = EnumSet.allOf(Task.class);
  private static final Set<Task> JOURNALS = EnumSet.complementOf(EnumSet.of(Task.RELATIONS));

  private static final Set<Task> FOUR_COLUMNS =
      EnumSet.of(Task.TEST_1, Task.BULK, Task.BULK_INDEXED, Task.MIXED);

  private static final Set<Task> FOUR_COLUMNS_AND_RELATIONS =
      EnumSet.of(Task.TEST_1, Task.BULK, Task.BULK_INDEXED, Task.MIXED, Task.RELATIONS);

  /** Everybody, in the order of the tables. */
  static final List<Entry> ENTRIES =
      List.of(
          new Entry("testudo", Home.OWN, ALL, EVERYTHING, false),
          new Entry("testudo-awaited", Home.OWN, ALL, EVERYTHING, false),
          new Entry("testudo-loops", Home.OWN, SERVERS, JOURNALS, false),
          new Entry("testudo-loom", Home.LOOM, ALL, EVERYTHING, false),
          new Entry("vertx-floor", Home.OWN, SERVERS, EVERYTHING, true),
          new Entry("vertx-idiomatic", Home.OWN, SERVERS, EVERYTHING, false),
          new Entry("jdbc-floor", Home.OWN, EMBEDDED, JOURNALS, true),
          new Entry("jdbc-loom", Home.JDBC, SERVERS, JOURNALS, false),
          new Entry(
              "hibernate-reactive", Home.HIBERNATE, SERVERS, FOUR_COLUMNS_AND_RELATIONS, false),
          new Entry("hibernate-stateless", Home.HIBERNATE, SERVERS, FOUR_COLUMNS, false),
          new Entry("spring-data-r2dbc", Home.SPRING, SERVERS, FOUR_COLUMNS, false));

  boolean takesPart(Engine engine, Task task) {
    return engines.contains(engine) && tasks.contains(task);
  }

  static Entry titled(String title) {
    return ENTRIES.stream()
        .filter(entry -> entry.title.equals(title))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "There is no contender "
                        + title
                        + "; there are "
                        + ENTRIES.stream().map(Entry::title).collect(Collectors.joining(", "))));
  }
}
