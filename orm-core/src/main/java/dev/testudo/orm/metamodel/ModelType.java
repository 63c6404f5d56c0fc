package dev.testudo.orm.metamodel;

import dev.testudo.orm.ast.Source;
import dev.testudo.orm.type.Row;
import io.vertx.core.Future;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What the runtime knows of a model class; the processor writes one subclass per model. Immutable,
 * for use by any thread.
 *
 * @param <M> the model class
 * @param <K> its key
 * @param <P> its query path
 */
public abstract class ModelType<M, K, P> implements RowReader<M> {
  private final Table table;
  private final List<Link<M, ?>> links;
  private final List<Field<?>> keyFields;

  /** A model without relations. */
  protected ModelType(Table table) {
    this(table, List.of());
  }

  /** A model with its relations, in the order of its source. */
  protected ModelType(Table table, List<Link<M, ?>> links) {
    this.table = table;
    this.links = links;
    this.keyFields = table.key();
  }

  /** The model class. */
  public abstract Class<M> type();

  /** Table, fields, uniques, indexes and checks. */
  public final Table table() {
    return table;
  }

  /** The fields of the key, in order: of the table, but found once. */
  public final List<Field<?>> keyFields() {
    return keyFields;
  }

  /** The relations to other models, in the order of the source. */
  public final List<Link<M, ?>> links() {
    return links;
  }

  /**
   * The relation of a Java name.
   *
   * @throws IllegalArgumentException if there is none; generated facts never ask for one
   */
  public final Link<M, ?> link(String name) {
    for (Link<M, ?> link : links) {
      if (link.name().equals(name)) {
        return link;
      }
    }
    throw new IllegalArgumentException(table.model() + " has no relation " + name);
  }

  /** The path from which conditions on a source of this model start. */
  public abstract P path(Source source);

  /** A new object from the fields of a row that start at a position (0-based). */
  public abstract M read(Row row, int at);

  /** The object with every field read from a row: itself if it can be changed, else a new one. */
  public abstract M fill(M model, Row row, int at);

  /**
   * The object with one field read from a position of a row: itself if it can be changed, else a
   * copy.
   */
  public abstract M with(M model, int field, Row row, int at);

  /**
   * Puts null into a field of an object that had null there before it was stored. Only for fields
   * that the database or Testudo itself fills in, of models that can be changed.
   */
  public void clear(M model, int field) {
    throw noField(field);
  }

  /**
   * A field's value in the form in which it is sent.
   *
   * @throws IllegalArgumentException if the column's type cannot store it
   */
  public abstract @Nullable Object value(M model, int field);

  /** The object's key; null if it has none yet. */
  public abstract @Nullable K key(M model);

  /** The key whose parts stand side by side in a row from a position (0-based), none of it NULL. */
  public abstract K readKey(Row row, int at);

  /** One part of a key (0-based, in the order of {@link Table#key()}) as it is sent. */
  public abstract @Nullable Object keyValue(K key, int part);

  /** Whether the model has methods for a moment. */
  public boolean hears(Moment moment) {
    return false;
  }

  /**
   * Calls the object's methods for a moment, one after the other; fails if one throws or its future
   * fails.
   */
  public Future<Void> call(Moment moment, M model) {
    return Future.succeededFuture();
  }

  /** Calls a method that returns nothing. */
  protected static Future<Void> called(Runnable method) {
    try {
      method.run();
      return Future.succeededFuture();
    } catch (RuntimeException e) {
      return Future.failedFuture(e);
    }
  }

  /** Calls a method that returns a future, and waits for it. */
  protected static Future<Void> awaited(Supplier<? extends @Nullable Future<?>> method) {
    try {
      @Nullable Future<?> future = method.get();
      return future == null
          ? Future.failedFuture(new NullPointerException("a hook returned null, not a future"))
          : future.mapEmpty();
    } catch (RuntimeException e) {
      return Future.failedFuture(e);
    }
  }

  /** Whether the object has a field that can be set, so that managers change it in place. */
  public abstract boolean isMutable();

  /**
   * The value of a field that does not accept NULL.
   *
   * @throws IllegalArgumentException if it is null
   */
  protected static <T> T require(@Nullable T value) {
    if (value == null) {
      throw new IllegalArgumentException("the value is NULL");
    }
    return value;
  }

  /** Whether all of so many columns are NULL, so that the embedded record over them is absent. */
  protected static boolean areNull(Row row, int from, int count) {
    for (int i = from; i < from + count; i++) {
      if (!row.isNull(i)) {
        return false;
      }
    }
    return true;
  }

  /** What to throw when a field is asked for by an index that the model does not have. */
  protected final IllegalArgumentException noField(int index) {
    return new IllegalArgumentException(table.model() + " has no field with index " + index);
  }

  @Override
  public final M read(Row row) {
    return read(row, 0);
  }

  @Override
  public final String describe(int index) {
    return table.model() + "." + table.fields().get(index).name();
  }
}
