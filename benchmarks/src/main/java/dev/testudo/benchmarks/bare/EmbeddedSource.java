package dev.testudo.benchmarks.bare;

import dev.testudo.benchmarks.workload.Setup;
import dev.testudo.orm.testing.server.Engine;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import org.sqlite.Collation;
import org.sqlite.SQLiteConfig;

/** Connections to H2 and SQLite, with the same settings as Testudo's. */
final class EmbeddedSource {
  private static final int PATIENCE = 10_000;

  private final Setup setup;

  EmbeddedSource(Setup setup) {
    this.setup = setup;
  }

  Connection open() throws SQLException {
    return setup.engine() == Engine.H2 ? h2() : sqlite();
  }

  private Connection h2() throws SQLException {
    String name = setup.url().substring("h2:mem:".length());
    String url =
        "jdbc:h2:mem:"
            + name
            + ";LOCK_TIMEOUT="
            + PATIENCE
            + ";TIME ZONE=UTC;DATABASE_TO_LOWER=TRUE;WRITE_DELAY=0;TRACE_LEVEL_FILE=0";
    return new org.h2.Driver().connect(url, new Properties());
  }

  private Connection sqlite() throws SQLException {
    var config = new SQLiteConfig();
    config.enforceForeignKeys(true);
    config.setGetGeneratedKeys(false);
    config.setBusyTimeout(PATIENCE);
    config.setJournalMode(SQLiteConfig.JournalMode.WAL);
    config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
    Path file = Path.of(URI.create("file://" + setup.url().substring("sqlite://".length())));
    Connection connection = config.createConnection("jdbc:sqlite:" + file);
    Collation.create(connection, "decimal", new Decimals());
    return connection;
  }

  /** The tables name it for their decimals, which no operation compares. */
  private static final class Decimals extends Collation {
    @Override
    protected int xCompare(String one, String other) {
      return new BigDecimal(one).compareTo(new BigDecimal(other));
    }
  }
}
