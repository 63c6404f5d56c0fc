package dev.testudo.orm.dialect;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.sqlite.Collation;

/** Connections to fresh databases in this JVM, set up as the transport sets them up. */
final class Databases {
  private Databases() {}

  static Connection h2() throws SQLException {
    return DriverManager.getConnection("jdbc:h2:mem:;DATABASE_TO_LOWER=TRUE");
  }

  static Connection sqlite() throws SQLException {
    Connection connection = DriverManager.getConnection("jdbc:sqlite::memory:?foreign_keys=on");
    Collation.create(connection, "decimal", new DecimalOrder());
    return connection;
  }

  private static final class DecimalOrder extends Collation {
    @Override
    protected int xCompare(String left, String right) {
      return new BigDecimal(left).compareTo(new BigDecimal(right));
    }
  }
}
