package dev.testudo.benchmarks.bare;

import dev.testudo.benchmarks.workload.BlockingActions;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * JDBC by hand: rows by position, statements prepared once for each session.
 *
 * @param <L> the class for a row
 */
final class JdbcActions<L extends Line> implements BlockingActions<L> {
  private final Sessions sessions;
  private final JdbcLines<L> lines;
  private final JdbcKeys keys;
  private final Texts texts;
  private final String insert;
  private final String filter;
  private final String page;
  private final String byKey;
  private final String all;
  private final String update;
  private final String updateLevel;
  private final String delete;

  /**
   * Describes how to work.
   *
   * @param sessions gives connections
   * @param quote what is around names
   */
  JdbcActions(Sessions sessions, JdbcLines<L> lines, JdbcKeys keys, String quote) {
    this.sessions = sessions;
    this.lines = lines;
    this.keys = keys;
    texts = new Texts(lines.columns(), false, quote);
    insert = texts.insert();
    filter = texts.ofLevel();
    page = texts.page();
    byKey = texts.byKey();
    all = texts.select() + " ORDER BY id";
    update = texts.update();
    updateLevel = texts.updateLevel();
    delete = texts.delete();
  }

  @Override
  public L make(short level, String text) {
    L line = lines.fresh();
    line.timestamp = Instant.now().truncatedTo(ChronoUnit.MICROS);
    line.level = level;
    line.text = text;
    return line;
  }

  @Override
  public long id(L line) {
    return line.id;
  }

  @Override
  public short level(L line) {
    return line.level;
  }

  @Override
  public void level(L line, short level) {
    line.level = level;
  }

  @Override
  public String text(L line) {
    return line.text;
  }

  @Override
  public void text(L line, String text) {
    line.text = text;
  }

  @Override
  public void create(L line) throws SQLException {
    sessions.with(
        session -> {
          keys.insert(session, lines, texts, line, insert);
          return line;
        });
  }

  @Override
  public void createAll(List<L> some) throws SQLException {
    inTransaction(
        session -> {
          for (L line : some) {
            keys.insert(session, lines, texts, line, insert);
          }
        });
  }

  @Override
  public void createBulk(List<L> some) throws SQLException {
    inTransaction(session -> keys.insertMany(session, lines, texts, some, insert));
  }

  @Override
  public List<L> filter(short level) throws SQLException {
    return ofLevel(level, lines::read);
  }

  @Override
  public List<L> page(short level, int limit, int offset) throws SQLException {
    return list(
        page,
        statement -> {
          statement.setShort(1, level);
          statement.setInt(2, limit);
          statement.setInt(3, offset);
        },
        lines::read);
  }

  @Override
  public L get(long id) throws SQLException {
    return list(byKey, statement -> statement.setLong(1, id), lines::read).get(0);
  }

  @Override
  public List<Map<String, @Nullable Object>> maps(short level) throws SQLException {
    return ofLevel(level, lines::map);
  }

  @Override
  public List<@Nullable Object[]> tuples(short level) throws SQLException {
    return ofLevel(level, lines::tuple);
  }

  @Override
  public List<L> all() throws SQLException {
    return list(all, statement -> {}, lines::read);
  }

  private <T> List<T> ofLevel(short level, RowFunction<T> reader) throws SQLException {
    return list(filter, statement -> statement.setShort(1, level), reader);
  }

  private <T> List<T> list(String sql, Values values, RowFunction<T> reader) throws SQLException {
    return sessions.with(
        session -> {
          PreparedStatement statement = session.prepared(sql);
          values.bind(statement);
          try (ResultSet rows = statement.executeQuery()) {
            List<T> list = new ArrayList<>();
            while (rows.next()) {
              list.add(reader.read(rows));
            }
            return list;
          }
        });
  }

  /** Binds the values of a statement. */
  private interface Values {
    void bind(PreparedStatement statement) throws SQLException;
  }

  /** Makes something of a row. */
  private interface RowFunction<T> {
    T read(ResultSet row) throws SQLException;
  }

  @Override
  public void saveAll(List<L> some) throws SQLException {
    each(
        some,
        update,
        (statement, line) -> statement.setLong(lines.bind(line, statement, 1), line.id));
  }

  @Override
  public void saveLevels(List<L> some) throws SQLException {
    each(
        some,
        updateLevel,
        (statement, line) -> {
          statement.setShort(1, line.level);
          statement.setLong(2, line.id);
        });
  }

  @Override
  public void deleteAll(List<L> some) throws SQLException {
    each(some, delete, (statement, line) -> statement.setLong(1, line.id));
  }

  private void each(List<L> some, String sql, Binding<L> binding) throws SQLException {
    inTransaction(
        session -> {
          PreparedStatement statement = session.prepared(sql);
          for (L line : some) {
            binding.bind(statement, line);
            if (statement.executeUpdate() != 1) {
              throw new IllegalStateException("One row expected");
            }
          }
        });
  }

  private void inTransaction(Part part) throws SQLException {
    sessions.with(
        session -> {
          session.inTransaction(() -> part.run(session));
          return session;
        });
  }

  /** What to do in a transaction. */
  private interface Part {
    void run(Session session) throws SQLException;
  }

  /** Binds what a statement needs of a line. */
  private interface Binding<L> {
    void bind(PreparedStatement statement, L line) throws SQLException;
  }

  @Override
  public short levelOfMap(Object map) {
    var row = (Map<?, ?>) map;
    if (row.size() != lines.columns().size() + 1) {
      throw new IllegalStateException("The map has other columns: " + row.keySet());
    }
    return ((Number) row.get("level")).shortValue();
  }

  @Override
  public short levelOfTuple(Object tuple) {
    return ((Number) ((Object[]) tuple)[2]).shortValue();
  }
}
