package dev.testudo.orm.testing.blog;

import dev.testudo.orm.testing.server.Engine;
import io.vertx.sqlclient.Pool;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The blog as somebody reads it who writes SQL by hand, with the driver that Testudo uses. */
interface HandWritten extends AutoCloseable {
  String WRITERS = "SELECT id, name, boss_id FROM writer";
  String ENTRIES = "SELECT id, title, words, author_id, editor_id FROM entry ORDER BY id";
  String TOPICS =
      "SELECT t.id, t.name, e.entry_id FROM entry_topic e JOIN topic t ON t.id = e.topic_id"
          + " ORDER BY t.id";
  String REMARKS = "SELECT id, text, approved, entry_id FROM remark ORDER BY id";

  /** The writers with everything below them. */
  Object load();

  @Override
  void close();

  /** One row of any query, by position from 0. */
  interface Row {
    long getLong(int index);

    Long getLongOrNull(int index);

    int getInt(int index);

    String getString(int index);

    boolean getBoolean(int index);
  }

  /** Runs a query and hands on its rows. */
  interface Source {
    void each(String sql, java.util.function.Consumer<Row> row);
  }

  record Writer(long id, String name, Long boss, List<Entry> entries) {}

  record Entry(
      long id,
      String title,
      int words,
      Writer author,
      Long editor,
      List<Topic> topics,
      List<Remark> remarks) {}

  record Topic(long id, String name) {}

  record Remark(long id, String text, boolean approved, Entry entry) {}

  static HandWritten of(Engine engine, String url, Blog blog) {
    return switch (engine) {
      case H2, SQLITE ->
          new OverJdbc(
              engine == Engine.H2 ? "jdbc:" + url + ";DATABASE_TO_LOWER=TRUE" : sqlite(url));
      default -> new OverVertx(blog.orm.vertxPool("default").orElseThrow());
    };
  }

  private static String sqlite(String url) {
    return "jdbc:sqlite:" + url.substring("sqlite://".length());
  }

  static List<Writer> read(Source source) {
    List<Writer> writers = new ArrayList<>();
    Map<Long, Writer> byId = new HashMap<>();
    source.each(
        WRITERS,
        row -> {
          var writer =
              new Writer(row.getLong(0), row.getString(1), row.getLongOrNull(2), new ArrayList<>());
          writers.add(writer);
          byId.put(writer.id(), writer);
        });
    Map<Long, Entry> entries = new HashMap<>();
    source.each(
        ENTRIES,
        row -> {
          Writer author = byId.get(row.getLong(3));
          var entry =
              new Entry(
                  row.getLong(0),
                  row.getString(1),
                  row.getInt(2),
                  author,
                  row.getLongOrNull(4),
                  new ArrayList<>(),
                  new ArrayList<>());
          author.entries().add(entry);
          entries.put(entry.id(), entry);
        });
    Map<Long, Topic> topics = new HashMap<>();
    source.each(
        TOPICS,
        row -> {
          Topic topic =
              topics.computeIfAbsent(row.getLong(0), id -> new Topic(id, row.getString(1)));
          entries.get(row.getLong(2)).topics().add(topic);
        });
    source.each(
        REMARKS,
        row -> {
          Entry entry = entries.get(row.getLong(3));
          entry
              .remarks()
              .add(new Remark(row.getLong(0), row.getString(1), row.getBoolean(2), entry));
        });
    return writers;
  }

  /** On the Vert.x client, with prepared statements. */
  record OverVertx(Pool pool) implements HandWritten {
    @Override
    public Object load() {
      return read(
          (sql, each) -> {
            for (io.vertx.sqlclient.Row row : pool.preparedQuery(sql).execute().await()) {
              each.accept(new VertxRow(row));
            }
          });
    }

    @Override
    public void close() {
      // The pool is the Orm's.
    }
  }

  /** A row of the Vert.x client. */
  record VertxRow(io.vertx.sqlclient.Row row) implements Row {
    @Override
    public long getLong(int index) {
      return row.getLong(index);
    }

    @Override
    public Long getLongOrNull(int index) {
      return row.getLong(index);
    }

    @Override
    public int getInt(int index) {
      return row.getInteger(index);
    }

    @Override
    public String getString(int index) {
      return row.getString(index);
    }

    @Override
    public boolean getBoolean(int index) {
      return row.getBoolean(index);
    }
  }

  /** On a JDBC connection. */
  final class OverJdbc implements HandWritten {
    private final Connection connection;

    OverJdbc(String url) {
      try {
        connection = DriverManager.getConnection(url, "sa", "");
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
    }

    @Override
    public Object load() {
      return read(
          (sql, each) -> {
            try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
              var row = new JdbcRow(rows);
              while (rows.next()) {
                each.accept(row);
              }
            } catch (SQLException e) {
              throw new IllegalStateException(e);
            }
          });
    }

    @Override
    public void close() {
      try {
        connection.close();
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  /** A row of a JDBC result. */
  record JdbcRow(ResultSet rows) implements Row {
    /** A getter of JDBC. */
    interface Getter<T> {
      T get(ResultSet rows) throws SQLException;
    }

    private <T> T got(Getter<T> getter) {
      try {
        return getter.get(rows);
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
    }

    @Override
    public long getLong(int index) {
      return got(r -> r.getLong(index + 1));
    }

    @Override
    public Long getLongOrNull(int index) {
      return got(
          r -> {
            long value = r.getLong(index + 1);
            return r.wasNull() ? null : value;
          });
    }

    @Override
    public int getInt(int index) {
      return got(r -> r.getInt(index + 1));
    }

    @Override
    public String getString(int index) {
      return got(r -> r.getString(index + 1));
    }

    @Override
    public boolean getBoolean(int index) {
      return got(r -> r.getBoolean(index + 1));
    }
  }
}
