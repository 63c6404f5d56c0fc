package dev.testudo.orm.manager;

import dev.testudo.orm.dialect.SqlText;
import dev.testudo.orm.error.DoesNotExistException;
import dev.testudo.orm.error.OrmException;
import dev.testudo.orm.error.Report;
import dev.testudo.orm.error.StaleObjectException;
import dev.testudo.orm.fetch.Keys;
import dev.testudo.orm.fetch.Presence;
import dev.testudo.orm.metamodel.Field;
import dev.testudo.orm.metamodel.ModelType;
import dev.testudo.orm.metamodel.Role;
import dev.testudo.orm.query.Reads;
import dev.testudo.orm.query.Writes;
import dev.testudo.orm.tx.Route;
import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Updates and deletes the row of one object, which must have the version that was read. */
final class Change<M, K> {
  private final ModelType<M, K, ?> model;
  private final Keys<K> keys;
  private final @Nullable Field<?> version;
  private final Hooks<M> hooks;

  Change(ModelType<M, K, ?> model) {
    this.model = model;
    this.hooks = new Hooks<>(model);
    this.keys = new Keys<>(model);
    this.version = model.table().withRole(Role.VERSION);
  }

  /** Writes all fields; a time of creation that the object does not know is left as it is. */
  Future<M> update(Route route, M object) {
    return hooks.aroundSave(object, () -> store(route, object));
  }

  private Future<M> store(Route route, M object) {
    Draft<M> draft = Draft.update(model, object, route.now());
    var set = new BitSet();
    for (Field<?> field : model.table().fields()) {
      boolean unknown = field.role() == Role.CREATED_AT && draft.value(field) == null;
      set.set(field.index(), !field.isKey() && !unknown);
    }
    return update(route, object, draft, set);
  }

  /** Writes some fields, the time of the update and the next version. */
  Future<M> update(Route route, M object, List<Field<?>> chosen) {
    refuseKey(chosen);
    return hooks.aroundSave(object, () -> store(route, object, chosen));
  }

  private Future<M> store(Route route, M object, List<Field<?>> chosen) {
    Draft<M> draft = Draft.update(model, object, route.now());
    var set = new BitSet();
    chosen.forEach(field -> set.set(field.index()));
    for (Field<?> field : model.table().fields()) {
      if (field.role() == Role.UPDATED_AT || field.role() == Role.VERSION) {
        set.set(field.index());
      }
    }
    return update(route, object, draft, set);
  }

  /** Refuses to write a part of the key. */
  void refuseKey(List<Field<?>> chosen) {
    for (Field<?> field : chosen) {
      if (field.isKey()) {
        throw new OrmException(
            Report.of("save(…) was asked to write the key " + model.describe(field.index()) + ".")
                .likelyCause("the key tells which row is written and cannot change.")
                .wayOut("Leave it out; to change a key, create a new row and delete the old."));
      }
    }
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
    @Nullable Object[] match = keys.values(key);
    if (version != null) {
      match = append(match, draft.nextVersion(version));
    }
    SqlText text =
        route.text(
            new UpdateShape(model, set),
            () -> Writes.update(model.table(), Draft.fields(model, set), matched()));
    @Nullable Object[] values =
        Stream.concat(Arrays.stream(draft.values(set)), Arrays.stream(match)).toArray();
    return route
        .client()
        .update(text, values)
        .map(
            outcome -> {
              if (outcome.rows() == 0) {
                throw gone("Update", key, text.text());
              }
              return draft.finish(route, object, List.of());
            });
  }

  /** Deletes the row; false if it was gone already. */
  Future<Boolean> delete(Route route, M object) {
    return hooks.aroundDelete(object, () -> remove(route, object));
  }

  private Future<Boolean> remove(Route route, M object) {
    K key = keyOf(object);
    SqlText text =
        route.text(new DeleteShape(model), () -> Writes.delete(model.table(), matched()));
    @Nullable Object[] match = keys.values(key);
    if (version != null) {
      match = append(match, model.value(object, version.index()));
    }
    return route
        .client()
        .update(text, match)
        .compose(
            outcome -> {
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
            });
  }

  private K keyOf(M object) {
    K key = model.key(object);
    if (key == null) {
      throw new OrmException(
          Report.of("A " + model.table().model() + " without a key was to be changed.")
              .likelyCause("it was made with new and has not been stored.")
              .wayOut("Store it with create(…), or read it first."));
    }
    return key;
  }

  private List<Field<?>> matched() {
    List<Field<?>> fields = new ArrayList<>(keys.fields());
    if (version != null) {
      fields.add(version);
    }
    return fields;
  }

  private Future<Boolean> isThere(Route route, K key) {
    SqlText text =
        route.text(
            new PresenceShape(model),
            () -> Reads.some(keys.fields(), Writes.row(model.table(), keys.fields())));
    return route
        .client()
        .query(text, keys.values(key), new Presence(model))
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

  private static @Nullable Object[] append(@Nullable Object[] values, @Nullable Object last) {
    @Nullable Object[] more = Arrays.copyOf(values, values.length + 1);
    more[values.length] = last;
    return more;
  }

  private record UpdateShape(ModelType<?, ?, ?> model, BitSet set) {}

  private record DeleteShape(ModelType<?, ?, ?> model) {}

  private record PresenceShape(ModelType<?, ?, ?> model) {}
}
