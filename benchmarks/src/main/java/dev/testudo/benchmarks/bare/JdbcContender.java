package dev.testudo.benchmarks.bare;

import dev.testudo.benchmarks.workload.BlockingChains;
import dev.testudo.benchmarks.workload.Chains;
import dev.testudo.benchmarks.workload.Contender;
import dev.testudo.benchmarks.workload.Setup;
import dev.testudo.benchmarks.workload.VirtualThreads;
import dev.testudo.orm.testing.server.Engine;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** JDBC on H2 and SQLite with as many threads as connections; on servers with virtual threads. */
public final class JdbcContender implements Contender {
  private final Sessions sessions;
  private final ExecutorService threads;
  private final BlockingChains<?> chains;

  private JdbcContender(Setup setup, Sessions sessions, ExecutorService threads) {
    this.sessions = sessions;
    this.threads = threads;
    JdbcValues values = JdbcValues.of(setup.engine());
    JdbcLines<?> lines =
        switch (setup.shape()) {
          case SMALL -> new JdbcSmall(values);
          case TREE -> new JdbcTree(values);
          case WIDE -> new JdbcWide(values);
          case BLOG -> throw new IllegalArgumentException("It loads no relations");
        };
    chains = new BlockingChains<>(actions(setup.engine(), lines), threads);
  }

  /** Opens it on an engine that runs inside this process. */
  public static Contender floor(Setup setup) {
    var source = new EmbeddedSource(setup);
    return new JdbcContender(
        setup,
        Sessions.ofThreads(source::open),
        Executors.newFixedThreadPool(setup.connections(), JdbcContender::thread));
  }

  /** Opens it on a server, by a pool and virtual threads. */
  public static Contender loom(Setup setup) {
    return new JdbcContender(setup, ServerPool.open(setup), VirtualThreads.open());
  }

  private static Thread thread(Runnable work) {
    var thread = new Thread(work, "chain");
    thread.setDaemon(true);
    return thread;
  }

  private <L extends Line> JdbcActions<L> actions(Engine engine, JdbcLines<L> lines) {
    JdbcKeys keys = engine == Engine.SQLITE ? JdbcKeys.RETURNED : JdbcKeys.BESIDE;
    return new JdbcActions<>(sessions, lines, keys, engine == Engine.MARIADB ? "`" : "\"");
  }

  @Override
  public void run(List<String> statements) throws SQLException {
    for (String text : statements) {
      sessions.with(
          session -> {
            try (Statement statement = session.statement()) {
              return statement.execute(text);
            }
          });
    }
  }

  @Override
  public long number(String sql) throws SQLException {
    return sessions.with(
        session -> {
          try (Statement statement = session.statement();
              ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
          }
        });
  }

  @Override
  public Chains chains() {
    return chains;
  }

  @Override
  public void close() throws SQLException {
    threads.shutdown();
    sessions.close();
  }
}
