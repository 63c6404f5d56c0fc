package dev.testudo.orm.fetch;

import dev.testudo.orm.dialect.BoundSql;
import dev.testudo.orm.metamodel.Field;
import dev.testudo.orm.metamodel.RowReader;
import dev.testudo.orm.tx.Access;
import dev.testudo.orm.tx.Route;
import dev.testudo.orm.tx.Scope;
import dev.testudo.orm.type.Row;
import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the related rows of many owners, each row as an object with its owner's key. */
final class RelatedReads<T> {
  /** Placeholders that are left for the conditions of the program. */
  private static final int RESERVED = 1_000;

  private final Scope scope;
  private final RelatedRows<T> rows;
  private final List<Field<?>> ownerFields;

  RelatedReads(Scope scope, RelatedRows<T> rows, List<Field<?>> ownerFields) {
    this.scope = scope;
    this.rows = rows;
    this.ownerFields = ownerFields;
  }

  /** The related objects of the owners of these keys, completed, in the order of the rows. */
  Future<List<Owned<T>>> read(Collection<@Nullable Object[]> keys, Instances instances) {
    List<Owned<T>> owned = new ArrayList<>();
    Future<List<Owned<T>>> done = Future.succeededFuture(owned);
    for (List<@Nullable Object[]> part : parts(List.copyOf(keys))) {
      done =
          done.compose(
              before ->
                  run(part, instances)
                      .map(
                          more -> {
                            before.addAll(more);
                            return before;
                          }));
    }
    return done.compose(all -> complete(all, instances));
  }

  private Future<List<Owned<T>>> run(List<@Nullable Object[]> part, Instances instances) {
    Route route = scope.route(rows.target(), Access.READ);
    BoundSql sql = route.dialect().render(rows.select(ownerFields, part));
    if (part.size() == 1) {
      LoneReads.ofOne(route, rows.link().label(), sql.sql());
    }
    return route
        .client()
        .query(sql.sql(), sql.values(), new Owned.Reader<>(rows, ownerFields, instances))
        .map(owned -> ownerFields.size() == 1 ? owned : only(part, owned));
  }

  /** Of many keys with several columns the statement finds rows that are nobody's, too. */
  private List<Owned<T>> only(List<@Nullable Object[]> keys, List<Owned<T>> owned) {
    Set<KeyValues> wanted = new HashSet<>();
    keys.forEach(key -> wanted.add(KeyValues.of(key)));
    return owned.stream().filter(each -> wanted.contains(each.owner())).toList();
  }

  /**
   * All keys at once where the engine's limit allows it: one statement for any number of owners.
   */
  private List<List<@Nullable Object[]>> parts(List<@Nullable Object[]> keys) {
    Route route = scope.route(rows.target(), Access.READ);
    boolean whole =
        ownerFields.stream().allMatch(field -> route.dialect().takesLists(field.type().operand()));
    int most = (route.dialect().rowLimits().parameters() - RESERVED) / ownerFields.size();
    int size = whole ? Integer.MAX_VALUE : most;
    List<List<@Nullable Object[]>> parts = new ArrayList<>();
    for (int from = 0; from < keys.size(); from += Math.min(size, keys.size() - from)) {
      parts.add(keys.subList(from, from + Math.min(size, keys.size() - from)));
    }
    return parts;
  }

  private Future<List<Owned<T>>> complete(List<Owned<T>> owned, Instances instances) {
    if (owned.isEmpty() || !rows.then().hasQueries()) {
      return Future.succeededFuture(owned);
    }
    IdentityHashMap<T, T> distinct = new IdentityHashMap<>();
    List<T> objects = new ArrayList<>();
    for (Owned<T> each : owned) {
      if (distinct.put(each.object(), each.object()) == null) {
        objects.add(each.object());
      }
    }
    return rows.then()
        .complete(scope, objects, instances)
        .map(
            completed -> {
              if (isSame(objects, completed)) {
                return owned;
              }
              for (int i = 0; i < completed.size(); i++) {
                distinct.put(objects.get(i), completed.get(i));
              }
              return owned.stream()
                  .map(each -> new Owned<>(each.owner(), distinct.get(each.object())))
                  .toList();
            });
  }

  /** Objects that can be changed are completed in their place; there are new ones of records. */
  private static boolean isSame(List<?> objects, List<?> completed) {
    for (int i = 0; i < completed.size(); i++) {
      if (objects.get(i) != completed.get(i)) {
        return false;
      }
    }
    return true;
  }

  /**
   * An object and whose it is.
   *
   * @param owner the key of the owner
   * @param object the object
   */
  record Owned<T>(KeyValues owner, T object) {
    /** Reads them from the columns of {@link RelatedRows}, of one statement. */
    static final class Reader<T> implements RowReader<Owned<T>> {
      private final RelatedRows<T> rows;
      private final List<Field<?>> ownerFields;
      private final Instances instances;
      private @Nullable KeyValues last;

      Reader(RelatedRows<T> rows, List<Field<?>> ownerFields, Instances instances) {
        this.rows = rows;
        this.ownerFields = ownerFields;
        this.instances = instances;
      }

      @Override
      public Owned<T> read(Row row) {
        int at = rows.target().table().fields().size();
        T object = instances.read(rows.target(), row, 0);
        int joined = at + ownerFields.size();
        return new Owned<>(
            owner(row, at), JoinedReader.join(rows.then(), object, row, joined, instances));
      }

      /** The same one as long as rows are the same owner's, as mostly many in a row are. */
      private KeyValues owner(Row row, int at) {
        KeyValues owner = KeyValues.read(ownerFields, row, at);
        if (last == null || !last.equals(owner)) {
          last = owner;
        }
        return last;
      }

      @Override
      public String describe(int index) {
        int at = rows.target().table().fields().size();
        return index < at ? rows.target().describe(index) : "column " + index;
      }
    }
  }
}
