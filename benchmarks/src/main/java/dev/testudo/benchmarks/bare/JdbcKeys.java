package dev.testudo.benchmarks.bare;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** How an engine inserts and tells the keys. */
interface JdbcKeys {
  /** Keys of a statement and of a batch come as a result beside it. */
  JdbcKeys BESIDE =
      new JdbcKeys() {
        @Override
        public <L extends Line> void insert(
            Session session, JdbcLines<L> lines, Texts texts, L line, String insert)
            throws SQLException {
          PreparedStatement statement = session.withKey(insert);
          lines.bind(line, statement, 1);
          statement.executeUpdate();
          read(statement.getGeneratedKeys(), List.of(line));
        }

        @Override
        public <L extends Line> void insertMany(
            Session session, JdbcLines<L> lines, Texts texts, List<L> some, String insert)
            throws SQLException {
          PreparedStatement statement = session.withKey(insert);
          for (L line : some) {
            lines.bind(line, statement, 1);
            statement.addBatch();
          }
          statement.executeBatch();
          read(statement.getGeneratedKeys(), some);
        }
      };

  /** SQLite: an insert answers with its keys. */
  JdbcKeys RETURNED =
      new JdbcKeys() {
        private static final int ROWS = 100;

        @Override
        public <L extends Line> void insert(
            Session session, JdbcLines<L> lines, Texts texts, L line, String insert)
            throws SQLException {
          PreparedStatement statement = session.prepared(insert + " RETURNING id");
          lines.bind(line, statement, 1);
          read(statement.executeQuery(), List.of(line));
        }

        @Override
        public <L extends Line> void insertMany(
            Session session, JdbcLines<L> lines, Texts texts, List<L> some, String insert)
            throws SQLException {
          for (int from = 0; from < some.size(); from += ROWS) {
            List<L> part = some.subList(from, Math.min(some.size(), from + ROWS));
            PreparedStatement statement =
                session.prepared(texts.insert(part.size()) + " RETURNING id");
            int at = 1;
            for (L line : part) {
              at = lines.bind(line, statement, at);
            }
            read(statement.executeQuery(), part);
          }
        }
      };

  /** Inserts a line. */
  <L extends Line> void insert(
      Session session, JdbcLines<L> lines, Texts texts, L line, String insert) throws SQLException;

  /** Inserts lines, in few statements. */
  <L extends Line> void insertMany(
      Session session, JdbcLines<L> lines, Texts texts, List<L> some, String insert)
      throws SQLException;

  private static <L extends Line> void read(ResultSet keys, List<L> lines) throws SQLException {
    try (keys) {
      for (L line : lines) {
        if (!keys.next()) {
          throw new IllegalStateException(lines.size() + " keys expected");
        }
        line.id = keys.getLong(1);
      }
    }
  }
}
