package dev.testudo.benchmarks.bare;

import dev.testudo.orm.testing.server.Engine;
import io.vertx.core.json.JsonObject;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** The values that the engines do not agree on. */
interface JdbcValues {
  /** H2. */
  JdbcValues H2 =
      new JdbcValues() {
        @Override
        public void json(PreparedStatement statement, int at, @Nullable JsonObject document)
            throws SQLException {
          // A text would become a document that is a text.
          byte[] bytes =
              document == null ? null : document.encode().getBytes(StandardCharsets.UTF_8);
          statement.setBytes(at, bytes);
        }
      };

  /** PostgreSQL. */
  JdbcValues POSTGRES =
      new JdbcValues() {
        @Override
        public void json(PreparedStatement statement, int at, @Nullable JsonObject document)
            throws SQLException {
          statement.setObject(at, document == null ? null : document.encode(), Types.OTHER);
        }
      };

  /** MariaDB, where times have no zone and documents are texts. */
  JdbcValues MARIADB =
      new JdbcValues() {
        @Override
        public Instant time(ResultSet row, int at) throws SQLException {
          return row.getObject(at, LocalDateTime.class).toInstant(ZoneOffset.UTC);
        }

        @Override
        public void time(PreparedStatement statement, int at, Instant time) throws SQLException {
          statement.setObject(at, LocalDateTime.ofInstant(time, ZoneOffset.UTC));
        }

        @Override
        public void json(PreparedStatement statement, int at, @Nullable JsonObject document)
            throws SQLException {
          statement.setString(at, document == null ? null : document.encode());
        }
      };

  /** SQLite, where all of them are texts. */
  JdbcValues SQLITE =
      new JdbcValues() {
        private static final DateTimeFormatter FORM =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSSSSS");

        @Override
        public Instant time(ResultSet row, int at) throws SQLException {
          return LocalDateTime.parse(row.getString(at).replace(' ', 'T')).toInstant(ZoneOffset.UTC);
        }

        @Override
        public void time(PreparedStatement statement, int at, Instant time) throws SQLException {
          statement.setString(at, FORM.format(time.atOffset(ZoneOffset.UTC)));
        }

        @Override
        public @Nullable BigDecimal decimal(ResultSet row, int at) throws SQLException {
          String text = row.getString(at);
          return text == null ? null : new BigDecimal(text);
        }

        @Override
        public void decimal(PreparedStatement statement, int at, @Nullable BigDecimal decimal)
            throws SQLException {
          statement.setString(at, decimal == null ? null : decimal.toPlainString());
        }

        @Override
        public void json(PreparedStatement statement, int at, @Nullable JsonObject document)
            throws SQLException {
          statement.setString(at, document == null ? null : document.encode());
        }
      };

  /** The values of an engine. */
  static JdbcValues of(Engine engine) {
    return switch (engine) {
      case H2 -> H2;
      case SQLITE -> SQLITE;
      case POSTGRES -> POSTGRES;
      case MARIADB, MYSQL -> MARIADB;
    };
  }

  /** Reads a moment. */
  default Instant time(ResultSet row, int at) throws SQLException {
    return row.getObject(at, OffsetDateTime.class).toInstant();
  }

  /** Binds a moment. */
  default void time(PreparedStatement statement, int at, Instant time) throws SQLException {
    statement.setObject(at, time.atOffset(ZoneOffset.UTC));
  }

  /** Reads a decimal. */
  default @Nullable BigDecimal decimal(ResultSet row, int at) throws SQLException {
    return row.getBigDecimal(at);
  }

  /** Binds a decimal. */
  default void decimal(PreparedStatement statement, int at, @Nullable BigDecimal decimal)
      throws SQLException {
    statement.setBigDecimal(at, decimal);
  }

  /** Reads a document. */
  default @Nullable JsonObject json(ResultSet row, int at) throws SQLException {
    String text = row.getString(at);
    return text == null ? null : new JsonObject(text);
  }

  /** Binds a document. */
  void json(PreparedStatement statement, int at, @Nullable JsonObject document) throws SQLException;
}
