package dev.testudo.benchmarks.bare;

import dev.testudo.benchmarks.workload.BlockingChains;
import dev.testudo.benchmarks.workload.Contender;
import dev.testudo.benchmarks.workload.Operation;
import dev.testudo.benchmarks.workload.Setup;
import dev.testudo.benchmarks.workload.Tally;
import dev.testudo.benchmarks.workload.Workload;
import dev.testudo.orm.testing.server.Engine;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** JDBC on H2 and SQLite, with as many threads as connections. */
public final class JdbcContender implements Contender {
  private final EmbeddedSource source;
  private final ExecutorService threads;
  private final Queue<Session> opened = new ConcurrentLinkedQueue<>();
  private final ThreadLocal<Session> sessions = ThreadLocal.withInitial(this::open);
  private final BlockingChains<?> chains;

  private JdbcContender(Setup setup) {
    source = new EmbeddedSource(setup);
    threads =
        Executors.newFixedThreadPool(
            setup.connections(),
            work -> {
              var thread = new Thread(work, "chain");
              thread.setDaemon(true);
              return thread;
            });
    boolean h2 = setup.engine() == Engine.H2;
    JdbcValues values = h2 ? JdbcValues.H2 : JdbcValues.SQLITE;
    JdbcLines<?> lines =
        switch (setup.shape()) {
          case SMALL -> new JdbcSmall(values);
          case TREE -> new JdbcTree(values);
          case WIDE -> new JdbcWide(values);
        };
    chains = new BlockingChains<>(actions(lines, h2), threads);
  }

  /** Opens it. */
  public static Contender floor(Setup setup) {
    return new JdbcContender(setup);
  }

  private <L extends Line> JdbcActions<L> actions(JdbcLines<L> lines, boolean h2) {
    return new JdbcActions<>(sessions::get, lines, h2 ? JdbcKeys.H2 : JdbcKeys.SQLITE);
  }

  private Session open() {
    try {
      var session = new Session(source.open());
      opened.add(session);
      return session;
    } catch (SQLException e) {
      throw new IllegalStateException("No connection: " + e.getMessage(), e);
    }
  }

  @Override
  public void run(List<String> statements) throws SQLException {
    for (String text : statements) {
      try (Statement statement = sessions.get().statement()) {
        statement.execute(text);
      }
    }
  }

  @Override
  public long number(String sql) throws SQLException {
    try (Statement statement = sessions.get().statement();
        ResultSet rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getLong(1);
    }
  }

  @Override
  public void load(Workload work) throws Exception {
    chains.load(work);
  }

  @Override
  public void verify() throws Exception {
    chains.verify();
  }

  @Override
  public CompletableFuture<Tally> start(Operation operation, Workload work, int chain) {
    return chains.start(operation, work, chain);
  }

  @Override
  public void close() throws SQLException {
    threads.shutdown();
    for (Session session : opened) {
      session.close();
    }
  }
}
