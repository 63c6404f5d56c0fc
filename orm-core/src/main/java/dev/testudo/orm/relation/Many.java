package dev.testudo.orm.relation;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A relation to many other objects, once they were loaded. Immutable, and a plain value: reading it
 * never asks the database, and changing what is stored goes through a manager.
 *
 * <p>Two are equal if both are not loaded, or if both hold the same objects, by model and key, in
 * the same order. Neither that nor printing looks into the objects.
 *
 * @param <T> the model class
 */
public final class Many<T> implements Iterable<T> {
  private final @Nullable Label label;
  private final @Nullable List<T> objects;
  private final boolean complete;

  private Many(@Nullable Label label, @Nullable List<T> objects, boolean complete) {
    this.label = label;
    this.objects = objects;
    this.complete = complete;
  }

  /** The relation to these objects, for those that are yet to be stored. */
  @SafeVarargs
  @SuppressWarnings("varargs") // The array is only copied.
  public static <T> Many<T> of(T... objects) {
    return new Many<>(null, List.of(objects), true);
  }

  /** The relation to these objects, for those that are yet to be stored. */
  public static <T> Many<T> of(List<? extends T> objects) {
    return new Many<>(null, List.copyOf(objects), true);
  }

  /** The relation of an object whose others were not loaded; for readers of rows. */
  public static <T> Many<T> notLoaded(Label label) {
    return new Many<>(label, null, false);
  }

  /**
   * The relation of an object with its others; for readers of rows.
   *
   * @param complete whether these are all, not a choice by a condition or a limit
   */
  public static <T> Many<T> loaded(Label label, List<? extends T> objects, boolean complete) {
    return new Many<>(label, List.copyOf(objects), complete);
  }

  /** Whether a program made it of objects, to be stored with their owner. */
  public boolean isGiven() {
    return label == null;
  }

  /** Whether the objects can be read. */
  public boolean isLoaded() {
    return objects != null;
  }

  /** Whether all objects are there: loaded without a condition or a limit. */
  public boolean isComplete() {
    return complete;
  }

  /**
   * The objects, in the order in which they were loaded.
   *
   * @throws dev.testudo.orm.error.RelationNotLoadedException if they were not loaded
   */
  public List<T> list() {
    if (objects != null) {
      return objects;
    }
    throw Objects.requireNonNull(label).manyNotLoaded();
  }

  /**
   * How many objects were loaded.
   *
   * @throws dev.testudo.orm.error.RelationNotLoadedException if they were not loaded
   */
  public int size() {
    return list().size();
  }

  /**
   * Whether no object was loaded.
   *
   * @throws dev.testudo.orm.error.RelationNotLoadedException if they were not loaded
   */
  public boolean isEmpty() {
    return list().isEmpty();
  }

  /**
   * The objects as a stream.
   *
   * @throws dev.testudo.orm.error.RelationNotLoadedException if they were not loaded
   */
  public Stream<T> stream() {
    return list().stream();
  }

  /**
   * The objects one by one.
   *
   * @throws dev.testudo.orm.error.RelationNotLoadedException if they were not loaded
   */
  @Override
  public Iterator<T> iterator() {
    return list().iterator();
  }

  /**
   * The keys of the objects, in their order, null for one that has none yet; null if they were not
   * loaded. JSON has a relation as these keys, so that it never leads into other objects.
   */
  @JsonValue
  public @Nullable List<@Nullable Object> idsOrNull() {
    if (objects == null) {
      return null;
    }
    List<@Nullable Object> ids = new ArrayList<>(objects.size());
    objects.forEach(object -> ids.add(KnownKeys.of(object)));
    return ids;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    if (this == other || !(other instanceof Many<?> that)) {
      return this == other;
    }
    if (objects == null || that.objects == null) {
      return objects == that.objects;
    }
    if (objects.size() != that.objects.size()) {
      return false;
    }
    for (int i = 0; i < objects.size(); i++) {
      if (!One.of(objects.get(i)).equals(One.of(that.objects.get(i)))) {
        return false;
      }
    }
    return true;
  }

  @Override
  public int hashCode() {
    return objects == null ? -1 : objects.size();
  }

  /** {@code [Post#1, Post#2]}, or that they are not loaded. */
  @Override
  public String toString() {
    return objects == null
        ? "not loaded"
        : objects.stream().map(KnownKeys::print).collect(Collectors.joining(", ", "[", "]"));
  }
}
