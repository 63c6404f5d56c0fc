package dev.testudo.benchmarks.bare;

import dev.testudo.benchmarks.workload.FutureActions;
import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The client of Vert.x, rows by position, statements prepared once for each connection.
 *
 * @param <L> the class for a row
 */
abstract class VertxActions<L extends Line> implements FutureActions<L> {
  final Pool pool;
  final VertxLines<L> lines;
  final Texts texts;
  final String insert;
  private final String filter;
  private final String page;
  private final String byKey;
  private final String all;
  private final String update;
  private final String updateLevel;
  private final String delete;

  VertxActions(Pool pool, VertxLines<L> lines, Texts texts) {
    this.pool = pool;
    this.lines = lines;
    this.texts = texts;
    insert = texts.insert() + " RETURNING id";
    filter = texts.ofLevel();
    page = texts.page();
    byKey = texts.byKey();
    all = texts.select() + " ORDER BY id";
    update = texts.update();
    updateLevel = texts.updateLevel();
    delete = texts.delete();
  }

  /** Something for each line, in one transaction. */
  abstract Future<?> inTransaction(List<L> some, EachLine<L> action);

  /** What to do with a line on the connection of a transaction. */
  interface EachLine<L> {
    Future<?> run(SqlConnection connection, L line);
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
  public Future<?> create(L line) {
    return create(pool, line);
  }

  @Override
  public Future<?> createAll(List<L> some) {
    return inTransaction(some, this::create);
  }

  private Future<?> create(SqlClient client, L line) {
    return client
        .preparedQuery(insert)
        .execute(lines.bind(line, 0))
        .map(keys -> line.id = keys.iterator().next().getLong(0));
  }

  @Override
  public Future<List<L>> filter(short level) {
    return list(filter, Tuple.of(level), lines::read);
  }

  @Override
  public Future<List<L>> page(short level, int limit, int offset) {
    // PostgreSQL wants bigint here.
    return list(page, Tuple.of(level, (long) limit, (long) offset), lines::read);
  }

  @Override
  public Future<L> get(long id) {
    return pool.preparedQuery(byKey)
        .execute(Tuple.of(id))
        .map(rows -> lines.read(rows.iterator().next()));
  }

  @Override
  public Future<List<Map<String, @Nullable Object>>> maps(short level) {
    return list(filter, Tuple.of(level), lines::map);
  }

  @Override
  public Future<List<@Nullable Object[]>> tuples(short level) {
    return list(filter, Tuple.of(level), lines::tuple);
  }

  @Override
  public Future<List<L>> all() {
    return list(all, Tuple.tuple(), lines::read);
  }

  private <T> Future<List<T>> list(String sql, Tuple values, Function<Row, T> reader) {
    return pool.preparedQuery(sql)
        .collecting(Collectors.mapping(reader, Collectors.toList()))
        .execute(values)
        .map(result -> result.value());
  }

  @Override
  public Future<?> saveAll(List<L> some) {
    return inTransaction(
        some, (connection, line) -> one(connection, update, lines.bind(line, 1).addLong(line.id)));
  }

  @Override
  public Future<?> saveLevels(List<L> some) {
    return inTransaction(
        some, (connection, line) -> one(connection, updateLevel, Tuple.of(line.level, line.id)));
  }

  @Override
  public Future<?> deleteAll(List<L> some) {
    return inTransaction(some, (connection, line) -> one(connection, delete, Tuple.of(line.id)));
  }

  private static Future<?> one(SqlConnection connection, String sql, Tuple values) {
    return connection.preparedQuery(sql).execute(values).map(VertxActions::expectOne);
  }

  private static RowSet<Row> expectOne(RowSet<Row> result) {
    if (result.rowCount() != 1) {
      throw new IllegalStateException("One row expected, not " + result.rowCount());
    }
    return result;
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
