package dev.testudo.orm.manager;

import dev.testudo.orm.dialect.Capability;
import dev.testudo.orm.dialect.SqlText;
import dev.testudo.orm.error.OrmException;
import dev.testudo.orm.error.Report;
import dev.testudo.orm.exec.Client;
import dev.testudo.orm.fetch.KeyValues;
import dev.testudo.orm.metamodel.Field;
import dev.testudo.orm.metamodel.ModelType;
import dev.testudo.orm.metamodel.Moment;
import dev.testudo.orm.query.BulkWrites;
import dev.testudo.orm.query.Writes;
import dev.testudo.orm.tx.Route;
import dev.testudo.orm.type.Kind;
import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Updates the rows of many objects, each with values of its own, all of them or none. */
final class BulkChange<M, K> {
  private final ModelType<M, K, ?> model;
  private final Route route;
  private final Change<M, K> change;
  private final List<Field<?>> match;

  BulkChange(ModelType<M, K, ?> model, Route route, Change<M, K> change) {
    this.model = model;
    this.change = change;
    this.route = route;
    this.match = Edit.matched(model);
  }

  /** Updates the rows of objects; gives how many there are. */
  Future<Integer> update(
      Collection<? extends M> objects, List<Field<?>> chosen, BulkOptions options) {
    change.refuse(chosen, "bulkUpdate(…)");
    if (!options.hooks()) {
      return write(objects, chosen, options);
    }
    var hooks = new Hooks<>(model);
    return hooks
        .each(objects, object -> hooks.call(route, Moment.BEFORE_SAVE, object))
        .compose(ready -> write(objects, chosen, options))
        .compose(
            rows ->
                hooks.each(objects, object -> hooks.afterSave(route, object)).map(done -> rows));
  }

  private Future<Integer> write(
      Collection<? extends M> objects, List<Field<?>> chosen, BulkOptions options) {
    List<Edit<M>> edits = Edit.of(model, objects, Stamp.of(route));
    List<Item<M>> items = edits.stream().map(Edit::item).toList();
    if (edits.isEmpty()) {
      return Future.succeededFuture(0);
    }
    var stored = new Stored<M>(route, model, items, options.progress());
    return route
        .together(
            own -> new BulkChange<>(model, own, change).update(edits, chosen, options, stored))
        .map(
            done -> {
              stored.finish();
              return edits.size();
            });
  }

  /**
   * Updates the rows; fails if one of them is gone or has another version.
   *
   * @param chosen the fields to write; empty for all
   */
  Future<Void> update(
      List<Edit<M>> edits, List<Field<?>> chosen, BulkOptions options, Stored<M> stored) {
    Client client = route.client();
    Item.require(model, edits.stream().map(Edit::item).toList(), draft -> set(draft, chosen));
    Map<BitSet, List<Edit<M>>> alike = new LinkedHashMap<>();
    for (Edit<M> edit : edits) {
      alike.computeIfAbsent(set(edit.item().draft(), chosen), none -> new ArrayList<>()).add(edit);
    }
    List<Part<M>> parts = new ArrayList<>();
    alike.forEach((set, all) -> cut(set, all, options.batchSize(), parts));
    return Pipeline.run(
        parts, part -> update(client, part, stored), part -> stored.done(part.items()));
  }

  /**
   * Updates rows of a transaction that undoes all of them if one of them fails, or is not as it was
   * read.
   */
  Future<List<M>> update(List<Edit<M>> edits, BitSet set) {
    var stored =
        new Stored<M>(
            route, model, edits.stream().map(Edit::item).toList(), BulkOptions.usual().progress());
    List<Part<M>> parts = new ArrayList<>();
    cut(set, edits, 0, parts);
    return Pipeline.run(parts, part -> updateUndone(part, stored), part -> {})
        .map(done -> stored.finish());
  }

  private Future<?> updateUndone(Part<M> part, Stored<M> stored) {
    Client client = route.client();
    if (!takesCases(part.set) || part.edits.size() == 1) {
      return update(client, part, stored);
    }
    return new CaseUpdate<>(model, route, change)
        .updateUndone(part.edits, part.set, Draft.fields(model, part.set))
        .compose(done -> readBack(client, part, stored));
  }

  /** Cuts edits that write the same fields into what one statement takes of them. */
  private void cut(BitSet set, List<Edit<M>> edits, int batchSize, List<Part<M>> parts) {
    boolean cases = takesCases(set);
    int most =
        cases
            ? CaseUpdate.mostRows(model, route, set.cardinality())
            : route.dialect().rowLimits().rows();
    int size = batchSize == 0 ? most : Math.min(most, batchSize);
    List<Edit<M>> all = cases ? Edit.byKey(model, edits) : edits;
    int from = 0;
    while (from < all.size()) {
      int left = Math.min(size, all.size() - from);
      int rows = cases ? CaseUpdate.usual(left) : left;
      parts.add(new Part<>(set, all.subList(from, from + rows)));
      from += rows;
    }
  }

  private boolean takesCases(BitSet set) {
    return route.can(Capability.UPDATE_CASES) && !takesLists(set);
  }

  /** Whether the rows can be sent as one list for each field: no list can hold lists. */
  private boolean takesLists(BitSet set) {
    return route.can(Capability.ROW_LISTS)
        && Draft.fields(model, set).stream().noneMatch(f -> f.type().kind() == Kind.ARRAY);
  }

  /**
   * The fields that are written: those that were chosen, the time of the update and the version.
   */
  private BitSet set(Draft<M> draft, List<Field<?>> chosen) {
    return chosen.isEmpty() ? Written.whole(model, draft) : Written.chosen(model, draft, chosen);
  }

  private Future<?> update(Client client, Part<M> part, Stored<M> stored) {
    List<Field<?>> set = Draft.fields(model, part.set);
    if (set.isEmpty()) {
      throw new OrmException(
          Report.of(
              model.table().model() + " has nothing but its key, so nothing can be updated."));
    }
    if (takesLists(part.set)) {
      return byLists(client, part, set, stored);
    }
    return route.can(Capability.UPDATE_CASES) && part.edits.size() > 1
        ? byCases(client, part, set, stored)
        : byBatch(client, part, set, stored);
  }

  private Future<?> byLists(Client client, Part<M> part, List<Field<?>> set, Stored<M> stored) {
    List<Field<?>> key = model.table().key();
    List<Field<?>> back = new ArrayList<>(key);
    back.addAll(Written.readBack(model));
    SqlText text =
        route.text(
            new Shape(model, part.set, true),
            () -> BulkWrites.updateLists(model.table(), set, match, back));
    Stream<List<@Nullable Object>> values =
        set.stream()
            .map(field -> part.edits.stream().map(e -> e.item().draft().value(field)).toList());
    List<List<@Nullable Object>> matched = new ArrayList<>();
    for (int i = 0; i < match.size(); i++) {
      int at = i;
      matched.add(part.edits.stream().map(edit -> edit.match()[at]).toList());
    }
    return client
        .query(
            text, Stream.concat(values, matched.stream()).toArray(), Stored.Reader.of(model, back))
        .map(
            rows -> {
              Set<KeyValues> found = new HashSet<>();
              rows.forEach(row -> found.add(KeyValues.first(row, key.size())));
              part.edits.forEach(edit -> require(found.contains(edit.key(key.size())), edit, text));
              if (back.size() > key.size()) {
                stored.allByContent(part.items(), key, back, rows);
              }
              return rows;
            });
  }

  private Future<?> byBatch(Client client, Part<M> part, List<Field<?>> set, Stored<M> stored) {
    SqlText text =
        route.text(
            new Shape(model, part.set, false), () -> Writes.update(model.table(), set, match));
    List<@Nullable Object[]> rows = new ArrayList<>(part.edits.size());
    for (Edit<M> edit : part.edits) {
      @Nullable Object[] values = new @Nullable Object[set.size() + match.size()];
      edit.item().draft().copy(part.set, values, 0);
      System.arraycopy(edit.match(), 0, values, set.size(), match.size());
      rows.add(values);
    }
    return client
        .batch(text, rows)
        .compose(
            counts -> {
              for (int i = 0; i < counts.length; i++) {
                require(counts[i] > 0, part.edits.get(i), text);
              }
              return readBack(client, part, stored);
            });
  }

  private Future<?> byCases(Client client, Part<M> part, List<Field<?>> set, Stored<M> stored) {
    return new CaseUpdate<>(model, route, change)
        .update(part.edits, part.set, set)
        .compose(done -> readBack(client, part, stored));
  }

  /** What the database computes is read by the keys, in one go. */
  private Future<?> readBack(Client client, Part<M> part, Stored<M> stored) {
    List<Field<?>> back = new ArrayList<>(model.table().key());
    int parts = back.size();
    back.addAll(Written.readBack(model));
    if (back.size() == parts) {
      return Future.succeededFuture();
    }
    List<@Nullable Object[]> wanted =
        part.edits.stream().map(edit -> Arrays.copyOf(edit.match(), parts)).toList();
    return new ReadBack<>(model)
        .read(route, client, wanted, back)
        .map(
            rows -> {
              stored.inOrder(part.items(), back, rows);
              return rows;
            });
  }

  private void require(boolean found, Edit<M> edit, SqlText text) {
    if (!found) {
      K key = Objects.requireNonNull(model.key(edit.item().object()));
      throw change.gone("Update", key, text.text());
    }
  }

  /** Edits that write the same fields. */
  private record Part<M>(BitSet set, List<Edit<M>> edits) {
    List<Item<M>> items() {
      return edits.stream().map(Edit::item).toList();
    }
  }

  private record Shape(ModelType<?, ?, ?> model, BitSet set, boolean lists) {}
}
