package dev.testudo.benchmarks;

import dev.testudo.benchmarks.bare.JdbcContender;
import dev.testudo.benchmarks.bare.VertxContender;
import dev.testudo.benchmarks.mapped.TestudoContender;
import dev.testudo.benchmarks.workload.Contender;
import dev.testudo.benchmarks.workload.Setup;
import dev.testudo.orm.testing.server.Engine;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Who takes part.
 *
 * @param title the name that tables show
 * @param engines where it runs
 * @param isFloor whether the others are compared with it
 * @param opening opens it, and returns when it could be used
 */
record Entry(
    String title, Set<Engine> engines, boolean isFloor, Function<Setup, Contender> opening) {
  private static final Set<Engine> SERVERS = EnumSet.of(Engine.POSTGRES, Engine.MARIADB);
  private static final Set<Engine> EMBEDDED = EnumSet.of(Engine.H2, Engine.SQLITE);
  private static final Set<Engine> ALL =
      EnumSet.of(Engine.POSTGRES, Engine.MARIADB, Engine.H2, Engine.SQLITE);

  /** Everybody, in the order of the tables. */
  static final List<Entry> ENTRIES =
      List.of(
          new Entry("testudo", ALL, false, TestudoContender::composed),
          new Entry("testudo-awaited", ALL, false, TestudoContender::awaited),
          new Entry("vertx-floor", SERVERS, true, VertxContender::floor),
          new Entry("vertx-idiomatic", SERVERS, false, VertxContender::idiomatic),
          new Entry("jdbc-floor", EMBEDDED, true, JdbcContender::floor));

  Contender open(Setup setup) {
    return opening.apply(setup);
  }

  boolean runsOn(Engine engine) {
    return engines.contains(engine);
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
