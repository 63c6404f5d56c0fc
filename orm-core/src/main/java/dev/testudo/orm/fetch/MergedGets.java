package dev.testudo.orm.fetch;

import dev.testudo.orm.ast.Term;
import dev.testudo.orm.dialect.BoundSql;
import dev.testudo.orm.dialect.SqlText;
import dev.testudo.orm.metamodel.Field;
import dev.testudo.orm.metamodel.ModelType;
import dev.testudo.orm.metamodel.RowReader;
import dev.testudo.orm.query.Criteria;
import dev.testudo.orm.query.Reads;
import dev.testudo.orm.query.Writes;
import dev.testudo.orm.tx.Merger;
import dev.testudo.orm.tx.Route;
import dev.testudo.orm.tx.Undivided;
import dev.testudo.orm.type.Row;
import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads of single rows by key that are issued together, as one read of all of them. */
record MergedGets<M, K>(ModelType<M, K, ?> model, Keys<K> keys)
    implements Merger<MergedGets.Wanted, Optional<M>> {
  /** Values in one statement: above that, parts of them are ready earlier than the whole. */
  private static final int VALUES = 500;

  /**
   * A row.
   *
   * @param text the statement that reads it by itself
   * @param values the parts of its key, and whose row it is where that counts
   */
  @SuppressWarnings("ArrayRecordComponent") // compared by nobody
  record Wanted(SqlText text, @Nullable Object[] values) {}

  @Override
  public Future<Optional<M>> alone(Route route, Wanted row) {
    return route
        .client()
        .query(row.text(), row.values(), model)
        .map(rows -> rows.isEmpty() ? Optional.empty() : Optional.of(rows.get(0)));
  }

  @Override
  public Object about() {
    return model;
  }

  @Override
  public boolean reads() {
    return true;
  }

  @Override
  public int most() {
    return Math.max(1, VALUES / keys.owned().size());
  }

  @Override
  public Future<List<Optional<M>>> together(Route route, List<Wanted> rows) {
    int parts = keys.fields().size();
    Map<KeyValues, List<Integer>> places = new LinkedHashMap<>();
    List<@Nullable Object[]> distinct = new ArrayList<>(rows.size());
    for (int i = 0; i < rows.size(); i++) {
      @Nullable Object[] key = Arrays.copyOf(rows.get(i).values(), parts);
      List<Integer> at = places.computeIfAbsent(KeyValues.of(key), none -> new ArrayList<>(1));
      if (at.isEmpty()) {
        distinct.add(key);
      }
      at.add(i);
    }
    Criteria criteria = keys.among(Writes.rowsThere(model.table()), distinct);
    List<Field<?>> owned = keys.owned();
    for (int i = parts; i < owned.size(); i++) {
      Field<?> field = owned.get(i);
      // The same for all: what is bound otherwise has another shape.
      Object value = rows.get(0).values()[i];
      criteria =
          criteria.and(
              new Term.Comparison(
                  field.of(criteria.source()),
                  Term.Operator.EQ,
                  new Term.Parameter(field.type(), value)));
    }
    BoundSql sql = route.dialect().render(Reads.rows(model.table(), criteria));
    return route
        .client()
        .query(sql.sql(), sql.values(), new Copies<>(model, keys, places))
        .map(found -> divided(found, rows.size()));
  }

  private List<Optional<M>> divided(List<Found<M>> found, int wanted) {
    List<Optional<M>> results = new ArrayList<>(wanted);
    for (int i = 0; i < wanted; i++) {
      results.add(Optional.empty());
    }
    for (Found<M> row : found) {
      for (int i = 0; i < row.objects.size(); i++) {
        results.set(row.places.get(i), Optional.of(row.objects.get(i)));
      }
      if (row.places.isEmpty()) {
        // A row that cannot be read, or of a key that only the database takes for equal.
        throw new Undivided();
      }
    }
    return results;
  }

  /** A row, as often as it is wanted. */
  private record Found<M>(List<Integer> places, List<M> objects) {}

  /** Reads each row as often as it is wanted: callers do not share objects. */
  private record Copies<M, K>(
      ModelType<M, K, ?> model, Keys<K> keys, Map<KeyValues, List<Integer>> places)
      implements RowReader<Found<M>> {
    @Override
    public Found<M> read(Row row) {
      try {
        return found(row);
      } catch (RuntimeException unfit) {
        // A value that does not fit the field is told to those who asked for its row.
        return new Found<>(List.of(), List.of());
      }
    }

    private Found<M> found(Row row) {
      M first = model.read(row);
      List<Integer> at =
          places.getOrDefault(KeyValues.of(keys.values(model.key(first))), List.of());
      List<M> objects = new ArrayList<>(at.size());
      for (int i = 0; i < at.size(); i++) {
        objects.add(i == 0 ? first : model.read(row));
      }
      return new Found<>(at, objects);
    }

    @Override
    public String describe(int index) {
      return model.describe(index);
    }
  }
}
