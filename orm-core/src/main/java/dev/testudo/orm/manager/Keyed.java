package dev.testudo.orm.manager;

import dev.testudo.orm.error.DataException;
import dev.testudo.orm.error.MultipleObjectsReturnedException;
import dev.testudo.orm.error.OrmException;
import dev.testudo.orm.error.Report;
import dev.testudo.orm.metamodel.Expr;
import dev.testudo.orm.metamodel.RowReader;
import dev.testudo.orm.type.Kind;
import dev.testudo.orm.type.Row;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A result and the key under which a map has it. */
record Keyed<K, R>(@Nullable K key, R result) {

  /** Fails for keys that a map would not find again. */
  static void check(Expr<?> key) {
    if (key.type().kind() == Kind.BYTES || key.type().kind() == Kind.ARRAY) {
      throw new OrmException(
          Report.of("mapBy(…) was given " + key.describe(0) + ", which holds bytes or a list.")
              .likelyCause("two arrays with the same elements are different keys of a map.")
              .wayOut("Take list() and make the map of what you look for."));
    }
  }

  /** The results by their keys, in their order; fails if two have the same, or one has none. */
  static <K, R> Map<K, R> map(Expr<K> by, List<Keyed<K, R>> all, List<R> results) {
    Map<K, R> map = new LinkedHashMap<>(all.size() * 2);
    for (int i = 0; i < all.size(); i++) {
      K key = all.get(i).key();
      if (key == null) {
        throw new DataException(
            Report.of("A result of mapBy(…) has NULL for " + by.describe(0) + ".")
                .likelyCause("it could not be found by it.")
                .wayOut("Leave such rows out with filter(…), or replace NULL by Fn.coalesce(…)."),
            null);
      }
      if (map.putIfAbsent(key, results.get(i)) != null) {
        throw new MultipleObjectsReturnedException(
            Report.of("Two results of mapBy(…) have the same " + by.describe(0) + ".")
                .wayOut("Give something that is unique among them, or take distinctOn(…)."));
      }
    }
    return map;
  }

  /** Reads a result, and its key from a position. */
  record Reader<K, R>(RowReader<R> results, Expr<K> by, int at) implements RowReader<Keyed<K, R>> {
    @Override
    public Keyed<K, R> read(Row row) {
      return new Keyed<>(by.read(row, at), results.read(row));
    }

    @Override
    public RowReader<Keyed<K, R>> forColumns(Supplier<List<String>> names) {
      return new Reader<>(results.forColumns(names), by, at);
    }

    @Override
    public String describe(int index) {
      return index == at ? by.describe(0) : results.describe(index);
    }
  }
}
