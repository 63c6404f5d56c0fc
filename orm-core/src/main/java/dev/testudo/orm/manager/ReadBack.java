package dev.testudo.orm.manager;

import dev.testudo.orm.dialect.BoundSql;
import dev.testudo.orm.exec.Client;
import dev.testudo.orm.fetch.KeyValues;
import dev.testudo.orm.fetch.Keys;
import dev.testudo.orm.metamodel.Field;
import dev.testudo.orm.metamodel.ModelType;
import dev.testudo.orm.query.Criteria;
import dev.testudo.orm.query.Reads;
import dev.testudo.orm.tx.Route;
import dev.testudo.orm.type.ValuesRow;
import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads what the database has of rows that were just written, by their keys. */
final class ReadBack<K> {
  private final ModelType<?, K, ?> model;
  private final Keys<K> keys;

  ReadBack(ModelType<?, K, ?> model) {
    this.model = model;
    this.keys = new Keys<>(model);
  }

  /**
   * Some fields of the rows, in the order of the keys.
   *
   * @param wanted the parts of each key, as they are sent
   * @param fields the fields, the key's first
   */
  Future<List<ValuesRow>> read(
      Route route, Client client, List<@Nullable Object[]> wanted, List<Field<?>> fields) {
    BoundSql sql = route.dialect().render(Reads.some(fields, keys.among(wanted)));
    return client
        .query(sql.sql(), sql.values(), Stored.Reader.of(model, fields))
        .map(rows -> sorted(wanted, rows));
  }

  /** The same of those rows that are not marked as deleted, and of this tenant. */
  Future<List<ValuesRow>> readThere(
      Route route, Client client, List<@Nullable Object[]> wanted, List<Field<?>> fields) {
    Criteria rows = keys.among(Criteria.all(model.table().source()), wanted);
    BoundSql sql = route.dialect().render(Reads.some(fields, rows));
    return client
        .query(sql.sql(), sql.values(), Stored.Reader.of(model, fields))
        .map(found -> sorted(wanted, found));
  }

  private List<ValuesRow> sorted(List<@Nullable Object[]> wanted, List<ValuesRow> rows) {
    Map<KeyValues, ValuesRow> found = new HashMap<>();
    int parts = keys.fields().size();
    rows.forEach(row -> found.put(KeyValues.first(row, parts), row));
    List<ValuesRow> sorted = new ArrayList<>(rows.size());
    for (@Nullable Object[] each : wanted) {
      ValuesRow row = found.get(KeyValues.first(each, parts));
      if (row != null) {
        sorted.add(row);
      }
    }
    return sorted;
  }
}
