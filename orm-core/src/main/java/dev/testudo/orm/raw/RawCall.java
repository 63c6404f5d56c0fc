package dev.testudo.orm.raw;

import dev.testudo.orm.dialect.BoundSql;
import dev.testudo.orm.exec.Outcome;
import dev.testudo.orm.metamodel.RowReader;
import dev.testudo.orm.tx.Attempt;
import dev.testudo.orm.tx.Route;
import io.vertx.core.Future;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A statement with its values, and the way to its database; the values were taken over.
 *
 * @param route where the statement goes, asked when it runs
 */
record RawCall(Supplier<Route> route, String sql, Map<String, @Nullable Object> values) {

  RawCall {
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }

  <T extends @Nullable Object> Future<List<T>> query(RowReader<T> reader) {
    return Attempt.of(
        () -> {
          Route way = route.get();
          BoundSql bound = way.raw(sql).bind(values);
          return way.client().query(bound.sql(), bound.values(), reader);
        });
  }

  Future<Integer> update() {
    return Attempt.of(
        () -> {
          Route way = route.get();
          BoundSql bound = way.raw(sql).bind(values);
          return way.client().update(bound.sql(), bound.values()).map(Outcome::rows);
        });
  }

  static Map<String, @Nullable Object> one(String name, @Nullable Object value) {
    return Collections.singletonMap(name, value);
  }
}
