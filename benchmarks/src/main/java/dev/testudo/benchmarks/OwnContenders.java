package dev.testudo.benchmarks;

import dev.testudo.benchmarks.bare.JdbcContender;
import dev.testudo.benchmarks.bare.VertxContender;
import dev.testudo.benchmarks.mapped.TestudoContender;
import dev.testudo.benchmarks.workload.Opening;
import java.util.Map;

/** The contenders whose classes lie in this module. */
final class OwnContenders {
  static final Map<String, Opening> OPENINGS =
      Map.of(
          "testudo", TestudoContender::composed,
          "testudo-awaited", TestudoContender::awaited,
          "testudo-loops", TestudoContender::loops,
          "testudo-loom", TestudoContender::loom,
          "vertx-floor", VertxContender::floor,
          "vertx-idiomatic", VertxContender::idiomatic,
          "jdbc-floor", JdbcContender::floor,
          "jdbc-loom", JdbcContender::loom);

  private OwnContenders() {}
}
