package dev.testudo.orm.dynamic;

import dev.testudo.orm.metamodel.Field;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A member of a view: its name in JSON, its type, and whether it may be absent or null. Immutable.
 * Made by generated code.
 *
 * @param <T> its Java type
 */
public final class ViewMember<T> {
  private final String name;
  private final Shape<T> shape;
  private final boolean nullable;
  private final boolean optional;
  private final boolean readOnly;

  private ViewMember(
      String name, Shape<T> shape, boolean nullable, boolean optional, boolean readOnly) {
    this.name = name;
    this.shape = shape;
    this.nullable = nullable;
    this.optional = optional;
    this.readOnly = readOnly;
  }

  /** A field in one column. */
  public static <T> ViewMember<T> of(String name, Field<T> field) {
    return new ViewMember<>(name, new FieldShape<>(field), field.nullable(), false, false);
  }

  /**
   * An object of several columns: an embedded record, or what a foreign key of several columns
   * refers to.
   */
  public static <T> ViewMember<T> of(
      String name,
      Function<ViewInput, T> make,
      Function<T, ViewOutput> write,
      ViewMember<?>... parts) {
    return new ViewMember<>(
        name, new PartsShape<>(List.of(parts), make, write), false, false, false);
  }

  /** A related object in a view of its own, which is known only later. */
  public static <V> ViewMember<V> one(String name, Supplier<? extends ViewType<V>> view) {
    return new ViewMember<>(name, new OneShape<>(view), false, false, false);
  }

  /** Related objects in a view of their own. */
  public static <V> ViewMember<List<V>> many(String name, Supplier<? extends ViewType<V>> view) {
    return new ViewMember<>(name, new ManyShape<>(new OneShape<>(view)), false, false, false);
  }

  /** The same member, null or not. */
  public ViewMember<T> nullable(boolean may) {
    return new ViewMember<>(name, shape, may, optional, readOnly);
  }

  /** The same member, which may be absent. */
  public ViewMember<T> optional() {
    return new ViewMember<>(name, shape, nullable, true, readOnly);
  }

  /** The same member, which is shown but not set. */
  public ViewMember<T> readOnly() {
    return new ViewMember<>(name, shape, nullable, optional, true);
  }

  /** Its name in JSON. */
  public String name() {
    return name;
  }

  /** Whether null is a value of it. */
  public boolean isNullable() {
    return nullable;
  }

  /** Whether a request may say nothing about it, which leaves it as it is. */
  public boolean isOptional() {
    return optional;
  }

  /** Whether it is shown but not set. */
  public boolean isReadOnly() {
    return readOnly;
  }

  /** Whether a request must have it. */
  public boolean isRequired() {
    return !nullable && !optional && !readOnly;
  }

  /** Where in some members the value of a field is, by their names; empty if it is not there. */
  static Optional<String> path(List<ViewMember<?>> members, String field, String place) {
    return members.stream().flatMap(member -> member.path(field, place).stream()).findFirst();
  }

  private Optional<String> path(String field, String place) {
    if (shape instanceof PartsShape<?> parts) {
      return path(parts.parts(), field, place + name + ".");
    }
    return shape instanceof FieldShape<?> one && one.field().name().equals(field)
        ? Optional.of(place + name)
        : Optional.empty();
  }

  /** Its schema. */
  JsonObject schema(Function<ViewType<?>, JsonObject> nested) {
    JsonObject schema = shape.schema(nested);
    if (nullable) {
      schema = ViewSchema.orNull(schema);
    }
    return readOnly ? schema.put("readOnly", true) : schema;
  }

  Shape<T> shape() {
    return shape;
  }
}
