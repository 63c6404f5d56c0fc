package dev.testudo.orm.relation;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.testudo.orm.error.OrmException;
import dev.testudo.orm.error.Report;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A relation to one other object: its key, and the object itself once it was loaded. Immutable, and
 * a plain value: reading it never asks the database.
 *
 * <p>Two are equal if they are relations to the same model with the same key, loaded or not. One
 * made of a key alone is equal to those of any model with this key, since it does not know its own.
 *
 * @param <T> the model class; {@code @Nullable} where the relation may have no object
 * @param <K> the type of its key
 */
public final class One<T extends @Nullable Object, K> {
  private static final One<?, ?> NONE = new One<>(null, null, null, true);

  private final @Nullable Label label;
  private final @Nullable K key;
  private final @Nullable T object;
  private final boolean none;

  private One(@Nullable Label label, @Nullable K key, @Nullable T object, boolean none) {
    this.label = label;
    this.key = key;
    this.object = object;
    this.none = none;
  }

  /**
   * The relation to an object, which need not have a key yet.
   *
   * @throws OrmException if the object is null
   */
  public static <T, K> One<T, K> of(T object) {
    return new One<>(null, null, given("of", object), false);
  }

  /**
   * The relation to the object of a key, which is not loaded.
   *
   * @throws OrmException if the key is null
   */
  public static <T extends @Nullable Object, K> One<T, K> ofId(K key) {
    return new One<>(null, given("ofId", key), null, false);
  }

  /** The relation to no object. */
  // It holds neither an object nor a key, so it is one of any types.
  @SuppressWarnings("unchecked")
  public static <T extends @Nullable Object, K> One<T, K> none() {
    return (One<T, K>) NONE;
  }

  /** The relation of a row whose object was not loaded; for readers of rows. */
  public static <T extends @Nullable Object, K> One<T, K> notLoaded(Label label, K key) {
    return new One<>(label, key, null, false);
  }

  /** The relation of a row that knows neither object nor key until it is loaded. */
  public static <T extends @Nullable Object, K> One<T, K> notLoaded(Label label) {
    return new One<>(label, null, null, false);
  }

  /** The relation of a row together with its object; for readers of rows. */
  public static <T extends @Nullable Object, K> One<T, K> loaded(Label label, K key, T object) {
    return new One<>(label, key, object, false);
  }

  private static <A> A given(String method, @Nullable A argument) {
    if (argument == null) {
      throw new OrmException(
          Report.of("One." + method + "(…) was given null.")
              .wayOut("A relation to no object is One.none()."));
    }
    return argument;
  }

  /**
   * The object's key, whether the object is loaded or not; null for none.
   *
   * @throws OrmException if the object has no key yet, or if the other side keeps the key and the
   *     relation was not loaded
   */
  // Only a relation that may have no object is none, and the key is as absent as that object.
  @SuppressWarnings("NullAway")
  public K id() {
    if (none) {
      return null;
    }
    K known = idOrNull();
    if (known != null) {
      return known;
    }
    if (object == null) {
      throw Objects.requireNonNull(label).oneNotLoaded();
    }
    String model = KnownKeys.model(object).getSimpleName();
    throw new OrmException(
        Report.of("The " + model + " of this relation has no key yet.")
            .likelyCause("it was not stored.")
            .wayOut("Store it first, with create(…) or save(…) of its manager."));
  }

  /**
   * The key; null for none, and where it is not known yet. JSON has a relation as this key, so that
   * it never leads into other objects.
   */
  // The service answers for the object's model, whose key K is by the declaration of the relation.
  @SuppressWarnings("unchecked")
  @JsonValue
  public @Nullable K idOrNull() {
    return key == null && object != null ? (K) KnownKeys.of(object) : key;
  }

  /**
   * The object; null for none.
   *
   * @throws dev.testudo.orm.error.RelationNotLoadedException if it was not loaded
   */
  // Only a relation that may have no object is none.
  @SuppressWarnings("NullAway")
  public T get() {
    if (object == null && !none) {
      throw notLoaded();
    }
    return object;
  }

  private OrmException notLoaded() {
    return label == null
        ? new OrmException(
            Report.of("The object of a relation was asked for that knows its key only.")
                .likelyCause("it was made with One.ofId(…) and never loaded.")
                .wayOut("Get the object by its key from the manager of its model."))
        : label.oneNotLoaded();
  }

  /** The object if it was loaded, else null. */
  public @Nullable T orNull() {
    return object;
  }

  /** Whether {@link #get} gives an answer. */
  public boolean isLoaded() {
    return none || object != null;
  }

  /** Whether this is the relation to no object. */
  public boolean isNone() {
    return none;
  }

  /** Which relation of which model it is; null if a program made it. */
  public @Nullable Label label() {
    return label;
  }

  private @Nullable Class<?> target() {
    if (label != null) {
      return label.target();
    }
    return object == null ? null : KnownKeys.model(object);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other || (other instanceof One<?, ?> that && isSame(that));
  }

  private boolean isSame(One<?, ?> that) {
    if (none || that.none) {
      return none && that.none;
    }
    Object id = idOrNull();
    if (id == null) {
      return object != null && object == that.object;
    }
    Class<?> target = target();
    Class<?> thatTarget = that.target();
    boolean sameModel = target == null || thatTarget == null || target == thatTarget;
    return sameModel && id.equals(that.idOrNull());
  }

  @Override
  public int hashCode() {
    return Objects.hashCode(idOrNull());
  }

  /** {@code User#5}, {@code User#new} without a key yet, {@code #5} of a key alone, or none. */
  @Override
  public String toString() {
    if (none) {
      return "none";
    }
    Object id = idOrNull();
    Class<?> target = target();
    if (target == null) {
      return "#" + id;
    }
    return id == null && object == null
        ? target.getSimpleName() + " (not loaded)"
        : KnownKeys.print(target, id);
  }
}
