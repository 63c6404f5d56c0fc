package dev.testudo.orm.fetch;

import dev.testudo.orm.metamodel.ModelType;
import dev.testudo.orm.query.Criteria;
import dev.testudo.orm.tx.Attempt;
import dev.testudo.orm.tx.Scope;
import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Reads many rows by their keys, in as few statements as the engines' limits allow. */
public final class BulkGet<M, K> {
  /** Placeholders in one statement; the lowest limit among the engines is far above. */
  private static final int PLACEHOLDERS = 1000;

  private final ModelType<M, K, ?> model;
  private final Keys<K> keys;
  private final ModelReads<M, K> reads;

  /** Bulk reads of a model through a scope. */
  public BulkGet(Scope scope, ModelType<M, K, ?> model) {
    this.model = model;
    this.keys = new Keys<>(model);
    this.reads = new ModelReads<>(scope, model);
  }

  /** The rows that exist, by key, in the order in which the keys were given. */
  public Future<Map<K, M>> get(Collection<? extends K> wanted) {
    return get(Criteria.all(model.table().source()), wanted);
  }

  /** The same, of some rows only. */
  public Future<Map<K, M>> get(Criteria rows, Collection<? extends K> wanted) {
    return Attempt.of(
        () -> {
          var distinct = new ArrayList<K>(new LinkedHashSet<>(wanted));
          int size = Math.max(1, PLACEHOLDERS / keys.fields().size());
          List<Future<List<M>>> parts = new ArrayList<>();
          for (int from = 0; from < distinct.size(); from += size) {
            var part = distinct.subList(from, Math.min(from + size, distinct.size()));
            parts.add(reads.list(keys.among(rows, part.stream().map(keys::values).toList())));
          }
          return Future.all(parts).map(all -> collect(distinct, parts));
        });
  }

  private Map<K, M> collect(List<K> distinct, List<Future<List<M>>> parts) {
    Map<K, M> found = new HashMap<>();
    for (Future<List<M>> part : parts) {
      part.result().forEach(row -> found.put(Objects.requireNonNull(model.key(row)), row));
    }
    Map<K, M> ordered = new LinkedHashMap<>();
    for (K key : distinct) {
      M row = found.get(key);
      if (row != null) {
        ordered.put(key, row);
      }
    }
    return ordered;
  }
}
