package dev.testudo.orm.manager;

import dev.testudo.orm.ast.Delete;
import dev.testudo.orm.dialect.BoundSql;
import dev.testudo.orm.dialect.SqlText;
import dev.testudo.orm.error.OrmException;
import dev.testudo.orm.exec.Client;
import dev.testudo.orm.exec.Outcome;
import dev.testudo.orm.fetch.Keys;
import dev.testudo.orm.metamodel.Field;
import dev.testudo.orm.metamodel.ModelType;
import dev.testudo.orm.query.Criteria;
import dev.testudo.orm.query.Writes;
import dev.testudo.orm.tx.Route;
import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Deletes the rows of many objects, all of them or none; rows that are gone already are no error.
 */
final class BulkDelete<M, K> {
  private final ModelType<M, K, ?> model;
  private final Route route;
  private final Change<M, K> change;
  private final Keys<K> keys;
  private final List<Field<?>> match;

  BulkDelete(ModelType<M, K, ?> model, Route route, Change<M, K> change) {
    this.model = model;
    this.route = route;
    this.change = change;
    this.keys = new Keys<>(model);
    this.match = Edit.matched(model);
  }

  /** Deletes the rows; gives how many there were. */
  Future<Integer> delete(List<Edit<M>> edits) {
    int most = route.dialect().rowLimits().parameters() / keys.fields().size();
    int size = Math.max(1, Math.min(route.dialect().rowLimits().rows(), most));
    List<List<Edit<M>>> parts = new ArrayList<>();
    for (int from = 0; from < edits.size(); from += size) {
      parts.add(edits.subList(from, Math.min(from + size, edits.size())));
    }
    boolean versioned = match.size() > keys.fields().size();
    if (parts.isEmpty()) {
      return Future.succeededFuture(0);
    }
    if (parts.size() == 1 && !versioned) {
      return byKeys(route.client(), parts.get(0));
    }
    var deleted = new AtomicInteger();
    return route.together(
        own ->
            Pipeline.run(
                    parts,
                    part ->
                        (versioned ? byVersion(own.client(), part) : byKeys(own.client(), part))
                            .map(deleted::addAndGet))
                .map(done -> deleted.get()));
  }

  private Future<Integer> byKeys(Client client, List<Edit<M>> part) {
    Criteria criteria = keys.among(part.stream().map(edit -> edit.match()).toList());
    BoundSql sql = route.dialect().render(new Delete(criteria.source(), criteria.where()));
    return client.update(sql.sql(), sql.values()).map(Outcome::rows);
  }

  private Future<Integer> byVersion(Client client, List<Edit<M>> part) {
    SqlText text = route.text(new Shape(model), () -> Writes.delete(model.table(), match));
    return client
        .batch(text, part.stream().map(edit -> edit.match()).toList())
        .compose(
            counts -> {
              List<Edit<M>> missed = new ArrayList<>();
              for (int i = 0; i < counts.length; i++) {
                if (counts[i] == 0) {
                  missed.add(part.get(i));
                }
              }
              int deleted = counts.length - missed.size();
              return missed.isEmpty()
                  ? Future.succeededFuture(deleted)
                  : allGone(client, missed, text).map(gone -> deleted);
            });
  }

  /** Rows that are still there have another version. */
  private Future<?> allGone(Client client, List<Edit<M>> missed, SqlText text) {
    int parts = keys.fields().size();
    List<@Nullable Object[]> wanted =
        missed.stream().map(edit -> Arrays.copyOf(edit.match(), parts)).toList();
    return new ReadBack<>(model)
        .read(route, client, wanted, keys.fields())
        .map(
            there -> {
              if (there.isEmpty()) {
                return there;
              }
              Object first = Stored.comparable(there.get(0).stored(0));
              for (Edit<M> edit : missed) {
                if (java.util.Objects.equals(first, Stored.comparable(edit.match()[0]))) {
                  throw stale(edit, text);
                }
              }
              throw stale(missed.get(0), text);
            });
  }

  private OrmException stale(Edit<M> edit, SqlText text) {
    K key = java.util.Objects.requireNonNull(model.key(edit.item().object()));
    return change.gone("Delete", key, text.text());
  }

  private record Shape(ModelType<?, ?, ?> model) {}
}
