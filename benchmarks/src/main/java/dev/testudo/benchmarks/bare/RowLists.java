package dev.testudo.benchmarks.bare;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.List;

/**
 * Inserts of a hundred rows each, all sent at once.
 *
 * @param <L> the class for a row
 */
final class RowLists<L extends Line> {
  private static final int ROWS = 100;

  private final VertxLines<L> lines;
  private final Texts texts;
  private final String whole;

  RowLists(VertxLines<L> lines, Texts texts) {
    this.lines = lines;
    this.texts = texts;
    whole = insert(ROWS);
  }

  List<Future<?>> send(SqlConnection connection, List<L> some) {
    List<Future<?>> sent = new ArrayList<>();
    for (int from = 0; from < some.size(); from += ROWS) {
      List<L> part = some.subList(from, Math.min(some.size(), from + ROWS));
      String sql = part.size() == ROWS ? whole : insert(part.size());
      sent.add(
          connection.preparedQuery(sql).execute(values(part)).map(keys -> Keys.put(part, keys)));
    }
    return sent;
  }

  private String insert(int rows) {
    return texts.insert(rows) + " RETURNING id";
  }

  private Tuple values(List<L> part) {
    Tuple all = Tuple.tuple(new ArrayList<>(part.size() * texts.columns().size()));
    for (L line : part) {
      lines.bindTo(line, all);
    }
    return all;
  }
}
