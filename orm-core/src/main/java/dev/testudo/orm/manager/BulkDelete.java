package dev.testudo.orm.manager;

import dev.testudo.orm.ast.Delete;
import dev.testudo.orm.dialect.BoundSql;
import dev.testudo.orm.dialect.Capability;
import dev.testudo.orm.dialect.SqlText;
import dev.testudo.orm.error.OrmException;
import dev.testudo.orm.exec.Client;
import dev.testudo.orm.exec.Outcome;
import dev.testudo.orm.fetch.KeyValues;
import dev.testudo.orm.fetch.Keys;
import dev.testudo.orm.metamodel.Field;
import dev.testudo.orm.metamodel.ModelType;
import dev.testudo.orm.metamodel.Moment;
import dev.testudo.orm.metamodel.Role;
import dev.testudo.orm.query.BulkWrites;
import dev.testudo.orm.query.Criteria;
import dev.testudo.orm.query.Writes;
import dev.testudo.orm.tx.Route;
import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Deletes the rows of many objects, all of them or none; rows that are gone already are no error.
 */
final class BulkDelete<M, K> {
  /** A condition about several columns of so many rows is long, but still read at once. */
  private static final int SEVERAL = 100;

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

  /** Deletes the rows of objects; gives how many there were. */
  Future<Integer> delete(Collection<? extends M> objects, BulkOptions options) {
    if (!options.hooks()) {
      return delete(edits(objects), options);
    }
    var hooks = new Hooks<>(model);
    return hooks
        .each(objects, object -> hooks.call(route, Moment.BEFORE_DELETE, object))
        .compose(
            ready -> {
              List<Edit<M>> edits = edits(objects);
              return there(edits)
                  .compose(
                      there ->
                          delete(edits, options)
                              .compose(
                                  rows ->
                                      hooks
                                          .each(
                                              there,
                                              each -> hooks.call(route, Moment.AFTER_DELETE, each))
                                          .map(done -> rows)));
            });
  }

  /**
   * Deletes rows of a transaction that undoes all of it if one of them was not there, or not as it
   * was read.
   */
  Future<Void> deleteAll(List<Edit<M>> edits) {
    List<List<Edit<M>>> parts = parts(edits, match.size() > 1 ? SEVERAL : 0);
    return Pipeline.run(
        parts,
        part -> deleteMatched(part).map(rows -> Missed.unless(rows == part.size())),
        part -> {});
  }

  private Future<Integer> deleteMatched(List<Edit<M>> part) {
    Client client = route.client();
    if (match.size() == keys.fields().size()) {
      return byKeys(client, part, true);
    }
    boolean longConditions = route.can(Capability.ROW_LISTS) || route.can(Capability.UPDATE_CASES);
    return longConditions ? byKeys(client, part, true) : byMatch(client, part, false);
  }

  private List<List<Edit<M>>> parts(List<Edit<M>> edits, int batchSize) {
    int most = route.dialect().rowLimits().parameters() / match.size();
    int size = Math.max(1, Math.min(route.dialect().rowLimits().rows(), most));
    if (batchSize > 0) {
      size = Math.min(size, batchSize);
    }
    List<List<Edit<M>>> parts = new ArrayList<>();
    for (int from = 0; from < edits.size(); from += size) {
      parts.add(edits.subList(from, Math.min(from + size, edits.size())));
    }
    return parts;
  }

  private List<Edit<M>> edits(Collection<? extends M> objects) {
    return Edit.deletions(model, objects, Stamp.of(route));
  }

  /** The objects whose rows are there, so that those after hear of no others. */
  private Future<List<M>> there(List<Edit<M>> edits) {
    if (edits.isEmpty()) {
      return Future.succeededFuture(List.of());
    }
    int parts = keys.fields().size();
    List<@Nullable Object[]> wanted =
        edits.stream().map(edit -> Arrays.copyOf(edit.match(), parts)).toList();
    return new ReadBack<>(model)
        .readThere(route, route.client(), wanted, keys.fields())
        .map(
            rows -> {
              Set<KeyValues> found = new HashSet<>();
              rows.forEach(row -> found.add(KeyValues.first(row, parts)));
              return edits.stream()
                  .filter(edit -> found.contains(edit.key(parts)))
                  .map(edit -> edit.item().object())
                  .toList();
            });
  }

  /** Deletes the rows; gives how many there were. */
  private Future<Integer> delete(List<Edit<M>> edits, BulkOptions options) {
    List<List<Edit<M>>> parts = parts(edits, options.batchSize());
    boolean matched = isKept() || match.size() > keys.fields().size();
    if (parts.isEmpty()) {
      return Future.succeededFuture(0);
    }
    var progress = options.progress();
    if (parts.size() == 1 && !matched) {
      return byKeys(route.client(), parts.get(0), false)
          .map(
              rows -> {
                progress.add(parts.get(0).size());
                return rows;
              });
    }
    var deleted = new AtomicInteger();
    return route
        .together(
            own ->
                Pipeline.run(
                        parts,
                        part -> delete(own.client(), part).map(deleted::addAndGet),
                        part -> progress.add(part.size()))
                    .map(done -> deleted.get()))
        .map(
            rows -> {
              if (isKept()) {
                edits.forEach(
                    edit -> edit.item().draft().finish(route, edit.item().object(), List.of()));
              }
              return rows;
            });
  }

  private boolean isKept() {
    return model.table().withRole(Role.DELETED_AT) != null;
  }

  private Future<Integer> delete(Client client, List<Edit<M>> part) {
    boolean byKeys = !isKept() && match.size() == keys.fields().size();
    return byKeys ? byKeys(client, part, false) : byMatch(client, part, isKept());
  }

  /**
   * Deletes the rows of the keys.
   *
   * @param looksUp whether no other row may be locked; fails where the table has no primary key
   */
  private Future<Integer> byKeys(Client client, List<Edit<M>> part, boolean looksUp) {
    Criteria criteria =
        BulkWrites.among(model.table(), match, part.stream().map(edit -> edit.match()).toList());
    BoundSql sql =
        route.dialect().render(new Delete(criteria.source(), criteria.where(), List.of(), looksUp));
    return client.update(sql.sql(), sql.values()).map(Outcome::rows);
  }

  /** Deletes each row that has the version and the tenant, or marks it as deleted. */
  private Future<Integer> byMatch(Client client, List<Edit<M>> part, boolean kept) {
    BitSet set = kept ? marks(part.get(0).item().draft()) : new BitSet();
    SqlText text =
        route.text(
            new Shape(model, set),
            () ->
                kept
                    ? Writes.update(model.table(), Draft.fields(model, set), match)
                    : Writes.delete(model.table(), match));
    return client
        .batch(text, part.stream().map(edit -> values(edit, set)).toList())
        .compose(
            counts -> {
              List<Edit<M>> missed = new ArrayList<>();
              for (int i = 0; i < counts.length; i++) {
                if (counts[i] == 0) {
                  missed.add(part.get(i));
                }
              }
              int deleted = counts.length - missed.size();
              return missed.isEmpty() || model.table().withRole(Role.VERSION) == null
                  ? Future.succeededFuture(deleted)
                  : allGone(client, missed, text).map(gone -> deleted);
            });
  }

  private BitSet marks(Draft<M> draft) {
    Field<?> deleted = Objects.requireNonNull(model.table().withRole(Role.DELETED_AT));
    return Written.chosen(model, draft, List.of(deleted));
  }

  private @Nullable Object[] values(Edit<M> edit, BitSet set) {
    return Stream.concat(
            Arrays.stream(edit.item().draft().values(set)), Arrays.stream(edit.match()))
        .toArray();
  }

  /** Rows that are still there have another version. */
  private Future<?> allGone(Client client, List<Edit<M>> missed, SqlText text) {
    int parts = keys.fields().size();
    List<@Nullable Object[]> wanted =
        missed.stream().map(edit -> Arrays.copyOf(edit.match(), parts)).toList();
    return new ReadBack<>(model)
        .readThere(route, client, wanted, keys.fields())
        .map(
            there -> {
              if (there.isEmpty()) {
                return there;
              }
              Object first = Stored.comparable(there.get(0).stored(0));
              for (Edit<M> edit : missed) {
                if (Objects.equals(first, Stored.comparable(edit.match()[0]))) {
                  throw stale(edit, text);
                }
              }
              throw stale(missed.get(0), text);
            });
  }

  private OrmException stale(Edit<M> edit, SqlText text) {
    K key = Objects.requireNonNull(model.key(edit.item().object()));
    return change.gone("Delete", key, text.text());
  }

  private record Shape(ModelType<?, ?, ?> model, BitSet set) {}
}
