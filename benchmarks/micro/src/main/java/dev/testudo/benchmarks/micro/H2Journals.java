package dev.testudo.benchmarks.micro;

import dev.testudo.orm.Orm;
import dev.testudo.orm.OrmConfig;
import dev.testudo.orm.manager.Manager;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.UUID;

/**
 * A database of H2 in the memory of this process with a thousand journals, and both ways to it.
 *
 * @param <M> the model class
 */
final class H2Journals<M> implements AutoCloseable {
  /** How many rows there are. */
  static final int ROWS = 1_000;

  /** Testudo logs in as this one without being told. */
  private static final String USER = "sa";

  private final Orm orm;
  private final Manager<M, Long, ?> manager;
  private final Connection connection;

  H2Journals(ByHand<M> byHand) {
    String name = "micro_" + UUID.randomUUID().toString().replace('-', '_');
    orm =
        Orm.init(
                OrmConfig.builder()
                    .connection("default", c -> c.url("h2:mem:" + name))
                    .app("journal", a -> a.models(byHand.model().type().getPackageName()))
                    .build())
            .await();
    manager = byHand.manager(orm);
    orm.generateSchemas().await();
    List<M> fresh = new ArrayList<>();
    for (int i = 0; i < ROWS; i++) {
      fresh.add(byHand.fresh());
    }
    manager.bulkCreate(fresh).await();
    connection = open(name);
  }

  /** With the settings of Testudo's own connections. */
  private static Connection open(String name) {
    var login = new Properties();
    login.setProperty("user", USER);
    login.setProperty("password", "");
    try {
      return new org.h2.Driver()
          .connect(
              "jdbc:h2:mem:"
                  + name
                  + ";LOCK_TIMEOUT=5000;TIME ZONE=UTC;DATABASE_TO_LOWER=TRUE;WRITE_DELAY=0"
                  + ";TRACE_LEVEL_FILE=0",
              login);
    } catch (SQLException e) {
      throw new IllegalStateException("H2 did not open.", e);
    }
  }

  Manager<M, Long, ?> manager() {
    return manager;
  }

  Orm orm() {
    return orm;
  }

  Connection connection() {
    return connection;
  }

  @Override
  public void close() throws SQLException {
    connection.close();
    orm.close().await();
  }
}
