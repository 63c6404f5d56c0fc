package dev.testudo.orm.manager;

import dev.testudo.orm.error.OrmException;
import dev.testudo.orm.error.Report;
import dev.testudo.orm.fetch.KeyValues;
import dev.testudo.orm.fetch.Keys;
import dev.testudo.orm.metamodel.Field;
import dev.testudo.orm.metamodel.ModelType;
import dev.testudo.orm.metamodel.Role;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An object whose row is to be changed.
 *
 * @param item the object
 * @param match what the row must have: the parts of the key, then the version that was read and the
 *     tenant
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
record Edit<M>(Item<M> item, @Nullable Object[] match) {

  /**
   * The objects as changes of rows; all values are taken over before the first is sent.
   *
   * @throws OrmException if one has no key, or two have the same
   */
  static <M, K> List<Edit<M>> of(
      ModelType<M, K, ?> model, Collection<? extends @Nullable M> objects, Stamp stamp) {
    List<Edit<M>> edits = new ArrayList<>(objects.size());
    for (M object : objects) {
      M present = Item.present(model, object, edits.size());
      edits.add(of(model, new Item<>(edits.size(), present, Draft.update(model, present, stamp))));
    }
    checkDistinct(model, edits);
    return edits;
  }

  /** The objects as rows that are deleted. */
  static <M, K> List<Edit<M>> deletions(
      ModelType<M, K, ?> model, Collection<? extends @Nullable M> objects, Stamp stamp) {
    List<Edit<M>> edits = new ArrayList<>(objects.size());
    for (M object : objects) {
      M present = Item.present(model, object, edits.size());
      edits.add(of(model, new Item<>(edits.size(), present, Draft.delete(model, present, stamp))));
    }
    checkDistinct(model, edits);
    return edits;
  }

  /** One object as the change of a row. */
  static <M, K> Edit<M> of(ModelType<M, K, ?> model, Item<M> item) {
    K key = model.key(item.object());
    if (key == null) {
      throw new OrmException(
          Report.of("A " + model.table().model() + " without a key was to be changed.")
              .likelyCause(
                  "the object at index %d was made with new and has not been stored."
                      .formatted(item.place()))
              .wayOut("Store it with create(…) or bulkCreate(…) first."));
    }
    return new Edit<>(item, match(model, new Keys<>(model).values(key), item.draft(), true));
  }

  /**
   * What the row of a key must have, in the order of {@link #matched}.
   *
   * @param next whether the draft gets the next version
   */
  static <M> @Nullable Object[] match(
      ModelType<M, ?, ?> model, @Nullable Object[] key, Draft<M> draft, boolean next) {
    @Nullable Field<?> version = model.table().withRole(Role.VERSION);
    @Nullable Field<?> tenant = model.table().withRole(Role.TENANT);
    if (version == null && tenant == null) {
      return key;
    }
    List<@Nullable Object> match = new ArrayList<>(Arrays.asList(key));
    if (version != null) {
      match.add(next ? draft.nextVersion(version) : draft.value(version));
    }
    if (tenant != null) {
      match.add(draft.value(tenant));
    }
    return match.toArray();
  }

  /** The fields of {@link #match}. */
  static List<Field<?>> matched(ModelType<?, ?, ?> model) {
    List<Field<?>> fields = new ArrayList<>(model.table().key());
    @Nullable Field<?> version = model.table().withRole(Role.VERSION);
    if (version != null) {
      fields.add(version);
    }
    @Nullable Field<?> tenant = model.table().withRole(Role.TENANT);
    if (tenant != null) {
      fields.add(tenant);
    }
    return fields;
  }

  /**
   * Some changes in the order of their keys, in which one statement for all of them locks its rows,
   * too: two callers that change the same rows then wait for each other and do not deadlock.
   */
  static <M> List<Edit<M>> byKey(ModelType<M, ?, ?> model, List<Edit<M>> edits) {
    int parts = model.table().key().size();
    List<Edit<M>> sorted = new ArrayList<>(edits);
    sorted.sort((one, other) -> compare(one.match, other.match, parts));
    return sorted;
  }

  // Parts of keys that have no order stay as they are.
  @SuppressWarnings("unchecked")
  private static int compare(@Nullable Object[] one, @Nullable Object[] other, int parts) {
    for (int i = 0; i < parts; i++) {
      if (one[i] instanceof Comparable<?> value && other[i] != null) {
        int order = ((Comparable<Object>) value).compareTo(other[i]);
        if (order != 0) {
          return order;
        }
      }
    }
    return 0;
  }

  static <M, K> void checkDistinct(ModelType<M, K, ?> model, List<Edit<M>> edits) {
    int parts = model.table().key().size();
    Set<KeyValues> seen = new HashSet<>();
    for (Edit<M> edit : edits) {
      if (!seen.add(edit.key(parts))) {
        throw new OrmException(
            Report.of(
                    new Keys<>(model).describe(model.key(edit.item().object()))
                        + " is in the list twice.")
                .likelyCause("nobody could say which of the two is to be stored.")
                .wayOut("Leave one of them out of the list."));
      }
    }
  }

  /** The parts of the key, with equality by content. */
  KeyValues key(int parts) {
    return KeyValues.first(match, parts);
  }
}
