package dev.testudo.orm.raw;

import dev.testudo.orm.dialect.BoundSql;
import dev.testudo.orm.dialect.RawText;
import dev.testudo.orm.error.OrmException;
import dev.testudo.orm.error.Report;
import dev.testudo.orm.exec.Outcome;
import dev.testudo.orm.metamodel.Field;
import dev.testudo.orm.metamodel.ModelType;
import dev.testudo.orm.metamodel.RowReader;
import dev.testudo.orm.tx.Attempt;
import dev.testudo.orm.tx.Route;
import io.vertx.core.Future;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A statement with its values, and the way to its database; the values were taken over.
 *
 * @param route where the statement goes, asked when it runs
 * @param owner the field that says which tenant a row belongs to; null if there is none
 */
record RawCall(
    Supplier<Route> route,
    String sql,
    Map<String, @Nullable Object> values,
    @Nullable Field<?> owner) {
  private static final String TENANT = "tenant";

  RawCall {
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }

  RawCall(Supplier<Route> route, String sql, Map<String, @Nullable Object> values) {
    this(route, sql, values, null);
  }

  /** A statement about rows of tenants has to say whose it wants. */
  private BoundSql bound(Route way) {
    RawText text = way.raw(sql);
    if (owner == null) {
      return text.bind(values);
    }
    if (!text.names().contains(TENANT)) {
      throw new OrmException(
          Report.of("A statement about rows that belong to tenants does not say whose.")
              .sql(sql)
              .wayOut("Compare " + owner.column() + " with #{tenant}, which is bound by itself."));
    }
    Map<String, @Nullable Object> all = new LinkedHashMap<>(values);
    all.put(TENANT, tenant(way));
    return text.bind(all);
  }

  /** Whose rows are meant, as they are stored. */
  private Object tenant(Route way) {
    Object tenant = way.tenant();
    Object stored = tenant == null || owner == null ? null : owner.type().stored(tenant);
    if (stored == null) {
      throw new OrmException(
          Report.of("No tenant is known for a statement about rows that belong to tenants.")
              .sql(sql)
              .wayOut("Make the manager with the scope of a tenant: orm.tenant(…)."));
    }
    return stored;
  }

  /** Fails if an object belongs to another tenant, whatever the statement said. */
  <M> M checked(M object, ModelType<M, ?, ?> model) {
    Field<?> of = owner;
    if (of != null && !Objects.equals(model.value(object, of.index()), tenant(route.get()))) {
      throw new OrmException(
          Report.of("A statement gave a " + model.table().model() + " of another tenant.")
              .sql(sql)
              .likelyCause("its condition on " + of.column() + " does not hold for all rows.")
              .wayOut("Compare " + of.column() + " with #{tenant} at the outermost AND."));
    }
    return object;
  }

  <T extends @Nullable Object> Future<List<T>> query(RowReader<T> reader) {
    return Attempt.of(
        () -> {
          Route way = route.get();
          BoundSql bound = bound(way);
          return way.client().query(bound.sql(), bound.values(), reader);
        });
  }

  Future<Integer> update() {
    return Attempt.of(
        () -> {
          Route way = route.get();
          BoundSql bound = bound(way);
          return way.client().update(bound.sql(), bound.values()).map(Outcome::rows);
        });
  }

  static Map<String, @Nullable Object> one(String name, @Nullable Object value) {
    return Collections.singletonMap(name, value);
  }
}
