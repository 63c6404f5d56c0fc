package dev.testudo.orm.manager;

import dev.testudo.orm.ast.Source;
import dev.testudo.orm.ast.Update;
import dev.testudo.orm.dialect.Capability;
import dev.testudo.orm.dialect.SqlText;
import dev.testudo.orm.error.DoesNotExistException;
import dev.testudo.orm.error.OrmException;
import dev.testudo.orm.error.Report;
import dev.testudo.orm.error.StaleObjectException;
import dev.testudo.orm.exec.Outcome;
import dev.testudo.orm.fetch.Keys;
import dev.testudo.orm.fetch.Presence;
import dev.testudo.orm.manager.MergedChanges.About;
import dev.testudo.orm.manager.MergedChanges.Act;
import dev.testudo.orm.metamodel.Field;
import dev.testudo.orm.metamodel.ModelType;
import dev.testudo.orm.metamodel.Role;
import dev.testudo.orm.query.Criteria;
import dev.testudo.orm.query.Reads;
import dev.testudo.orm.query.Writes;
import dev.testudo.orm.tx.Route;
import io.vertx.core.Future;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Updates and deletes the row of one object, which must have the version that was read. */
final class Change<M, K> {
  // Never changed.
  private static final BitSet NOTHING = new BitSet(0);

  private final ModelType<M, K, ?> model;
  private final Keys<K> keys;
  private final @Nullable Field<?> version;
  private final Hooks<M> hooks;
  private final List<Field<?>> back;
  private final boolean isMatchedByKey;
  private final Mergeable mergeable;
  private final MergedChanges<M, K, M> updates;
  private final MergedChanges<M, K, Boolean> deletes;
  private final MergedChanges<M, K, Boolean> marks;

  Change(ModelType<M, K, ?> model) {
    this.model = model;
    this.hooks = new Hooks<>(model);
    this.keys = new Keys<>(model);
    this.version = model.table().withRole(Role.VERSION);
    this.back = Written.readBack(model);
    this.isMatchedByKey = version == null && model.table().withRole(Role.TENANT) == null;
    this.mergeable = new Mergeable(model);
    int parts = keys.fields().size();
    this.updates =
        new MergedChanges<>(
            new About(model, Act.UPDATE),
            parts,
            this::send,
            (route, edits, set) -> new BulkChange<>(model, route, this).update(edits, set));
    this.deletes =
        new MergedChanges<>(
            new About(model, Act.DELETE),
            parts,
            this::erase,
            (route, edits, none) ->
                new BulkDelete<>(model, route, this)
                    .deleteAll(edits)
                    .map(done -> Collections.nCopies(edits.size(), true)));
    this.marks =
        new MergedChanges<>(
            new About(model, Act.MARK),
            parts,
            this::mark,
            (route, edits, set) ->
                new BulkChange<>(model, route, this)
                    .update(edits, set)
                    .map(done -> Collections.nCopies(edits.size(), true)));
  }

  /** Writes all fields that may change; who and when made it is left if the object knows not. */
  Future<M> update(Route route, M object) {
    return hooks.aroundSave(
        route,
        object,
        () -> {
          Draft<M> draft = Draft.update(model, object, Stamp.of(route));
          return update(route, object, draft, Written.whole(model, draft));
        });
  }

  /** Writes some fields, the time of the update and the next version. */
  Future<M> update(Route route, M object, List<Field<?>> chosen) {
    refuse(chosen, "save(…)");
    return hooks.aroundSave(
        route,
        object,
        () -> {
          Draft<M> draft = Draft.update(model, object, Stamp.of(route), chosen);
          return update(route, object, draft, Written.chosen(model, draft, chosen));
        });
  }

  /** The same, some of them by expressions over the row as it is. */
  Future<M> update(
      Route route, M object, List<Field<?>> chosen, Function<Source, List<Update.Change>> sets) {
    refuse(chosen, "save(…)");
    return hooks.aroundSave(
        route,
        object,
        () -> {
          Draft<M> draft = Draft.update(model, object, Stamp.of(route));
          return new ComputedSave<>(this, model).run(route, object, draft, chosen, sets);
        });
  }

  /** Refuses to write what an update must not. */
  void refuse(List<Field<?>> chosen, String what) {
    chosen.forEach(field -> Written.refuse(model, field, what));
  }

  private Future<M> update(Route route, M object, Draft<M> draft, BitSet set) {
    K key = keyOf(object);
    draft.require(set);
    if (set.isEmpty()) {
      return isThere(route, key)
          .map(
              there -> {
                if (there) {
                  return object;
                }
                throw gone("Update", key, null);
              });
    }
    boolean returning = returns(route);
    SqlText text =
        route.text(
            new UpdateShape(model, set),
            () ->
                Writes.update(
                    model.table(),
                    Draft.fields(model, set),
                    matched(),
                    returning ? back : List.of()));
    ChangedRow<M, K> row = new ChangedRow<>(key, object, draft, match(draft, key), set, text);
    return mergeable.updates(route, set) ? route.merged(text, updates, row) : send(route, row);
  }

  private boolean returns(Route route) {
    return !back.isEmpty() && route.can(Capability.UPDATE_RETURNING);
  }

  private Future<M> send(Route route, ChangedRow<M, K> row) {
    M object = row.object();
    Draft<M> draft = row.draft();
    K key = row.key();
    SqlText text = row.text();
    @Nullable Object[] values = values(draft, row.set(), row.match());
    if (returns(route)) {
      return route
          .client()
          .query(text, values, new Returned<>(route, model, object, back))
          .map(rows -> draft.finish(route, found(rows, key, text), back));
    }
    return route
        .client()
        .update(text, values)
        .compose(
            outcome -> {
              if (outcome.rows() == 0) {
                throw gone("Update", key, text.text());
              }
              return reread(route, draft.finish(route, object, List.of()), key, back);
            });
  }

  /** What is written, and behind it what the row must have. */
  private static @Nullable Object[] values(Draft<?> draft, BitSet set, @Nullable Object[] match) {
    int written = set.cardinality();
    var values = new @Nullable Object[written + match.length];
    draft.copy(set, values, 0);
    System.arraycopy(match, 0, values, written, match.length);
    return values;
  }

  M found(List<M> rows, K key, SqlText text) {
    if (rows.isEmpty()) {
      throw gone("Update", key, text.text());
    }
    return rows.get(0);
  }

  /** Puts fields into an object that only the database knows, where an UPDATE gives none back. */
  Future<M> reread(Route route, M object, K key, List<Field<?>> fields) {
    if (fields.isEmpty()) {
      return Future.succeededFuture(object);
    }
    SqlText text =
        route.text(
            new ReadBackShape(model, fields),
            () -> Reads.some(fields, Writes.anyRow(model.table(), keys.fields())));
    return route
        .client()
        .query(text, keys.values(key), new Returned<>(route, model, object, fields))
        .map(rows -> found(rows, key, text));
  }

  /** Deletes the row, or marks it as deleted; false if it was gone already. */
  Future<Boolean> delete(Route route, M object) {
    return hooks.aroundDelete(route, object, () -> remove(route, object));
  }

  private Future<Boolean> remove(Route route, M object) {
    K key = keyOf(object);
    return model.table().withRole(Role.DELETED_AT) == null
        ? erase(route, object, key)
        : mark(route, object, key);
  }

  private Future<Boolean> erase(Route route, M object, K key) {
    SqlText text =
        route.text(new DeleteShape(model), () -> Writes.delete(model.table(), matched()));
    Draft<M> draft =
        isMatchedByKey ? Draft.blank(model, object) : Draft.update(model, object, Stamp.of(route));
    @Nullable Object[] match = Edit.match(model, keys.values(key), draft, false);
    ChangedRow<M, K> row = new ChangedRow<>(key, object, draft, match, NOTHING, text);
    return mergeable.deletes(route) ? route.merged(text, deletes, row) : erase(route, row);
  }

  private Future<Boolean> erase(Route route, ChangedRow<M, K> row) {
    return route
        .client()
        .update(row.text(), row.match())
        .compose(outcome -> wasThere(route, row.key(), outcome, row.text()));
  }

  /** The row is kept, with the time of its deletion. */
  private Future<Boolean> mark(Route route, M object, K key) {
    Draft<M> draft = Draft.delete(model, object, Stamp.of(route));
    BitSet set =
        Written.chosen(
            model, draft, List.of(Objects.requireNonNull(model.table().withRole(Role.DELETED_AT))));
    SqlText text =
        route.text(
            new MarkShape(model, set),
            () -> Writes.update(model.table(), Draft.fields(model, set), matched()));
    ChangedRow<M, K> row = new ChangedRow<>(key, object, draft, match(draft, key), set, text);
    return back.isEmpty() && mergeable.updates(route, set)
        ? route.merged(text, marks, row)
        : mark(route, row);
  }

  private Future<Boolean> mark(Route route, ChangedRow<M, K> row) {
    Draft<M> draft = row.draft();
    return route
        .client()
        .update(row.text(), values(draft, row.set(), row.match()))
        .compose(outcome -> wasThere(route, row.key(), outcome, row.text()))
        .map(
            there -> {
              if (there) {
                draft.finish(route, row.object(), List.of());
              }
              return there;
            });
  }

  /** The row of an object. */
  Criteria row(M object) {
    return keys.among(List.<@Nullable Object[]>of(keys.values(keyOf(object))));
  }

  private Future<Boolean> wasThere(Route route, K key, Outcome outcome, SqlText text) {
    if (outcome.rows() > 0 || version == null) {
      return Future.succeededFuture(outcome.rows() > 0);
    }
    return isThere(route, key)
        .map(
            there -> {
              if (there) {
                throw gone("Delete", key, text.text());
              }
              return false;
            });
  }

  K keyOf(M object) {
    K key = model.key(object);
    if (key == null) {
      throw new OrmException(
          Report.of("A " + model.table().model() + " without a key was to be changed.")
              .likelyCause("it was made with new and has not been stored.")
              .wayOut("Store it with create(…), or read it first."));
    }
    return key;
  }

  List<Field<?>> matched() {
    return Edit.matched(model);
  }

  /** What the row must have: key, version and tenant; the draft gets the next version. */
  @Nullable Object[] match(Draft<M> draft, K key) {
    return Edit.match(model, keys.values(key), draft, true);
  }

  private Future<Boolean> isThere(Route route, K key) {
    SqlText text =
        route.text(
            new PresenceShape(model),
            () -> Reads.some(keys.fields(), Writes.row(model.table(), keys.owned())));
    return route
        .client()
        .query(text, keys.owned(key, route), new Presence(model))
        .map(rows -> !rows.isEmpty());
  }

  /** The failure for a row that was not found as it was read. */
  OrmException gone(String what, K key, @Nullable String sql) {
    Report report = Report.of(what + " of " + keys.describe(key) + " changed no row.").sql(sql);
    if (version == null) {
      return new DoesNotExistException(
          model.table().model(),
          report
              .likelyCause("it was deleted, or never stored.")
              .wayOut("Store a new object with create(…)."));
    }
    return new StaleObjectException(
        report
            .likelyCause("it was changed or deleted after it was read.")
            .wayOut("Read it again with refresh(…) and apply the change again."));
  }

  private record UpdateShape(ModelType<?, ?, ?> model, BitSet set) {}

  private record DeleteShape(ModelType<?, ?, ?> model) {}

  private record MarkShape(ModelType<?, ?, ?> model, BitSet set) {}

  private record ReadBackShape(ModelType<?, ?, ?> model, List<Field<?>> fields) {}

  private record PresenceShape(ModelType<?, ?, ?> model) {}
}
