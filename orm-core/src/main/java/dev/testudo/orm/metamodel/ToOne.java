package dev.testudo.orm.metamodel;

import dev.testudo.orm.annotation.OnDelete;
import dev.testudo.orm.annotation.OnUpdate;
import dev.testudo.orm.ast.Source;
import dev.testudo.orm.ast.Via;
import dev.testudo.orm.relation.Label;
import dev.testudo.orm.relation.One;
import dev.testudo.orm.type.Row;
import dev.testudo.orm.type.ValuesRow;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A relation to at most one object. A forward one is a foreign key: its columns belong to the
 * owner. A backward one is the other side of a one-to-one relation: its columns belong to the
 * target.
 *
 * @param <M> the model that has the relation
 * @param <T> the model on the other side
 * @param <K> the values that are referred to: the target's key, or those of a unique field
 */
public final class ToOne<M, T, K> implements Link<M, T> {
  private final String name;
  private final Supplier<? extends ModelType<M, ?, ?>> owner;
  private final Supplier<? extends ModelType<T, ?, ?>> target;
  private final List<Field<?>> columns;
  private final @Nullable Supplier<ToOne<T, M, ?>> mappedBy;
  private final KeyReader<K> reader;
  private final Function<M, @Nullable One<T, K>> getter;
  private final BiFunction<M, One<T, K>, M> setter;
  private final Reference reference;

  private @Nullable Label label;

  private ToOne(
      String name,
      Supplier<? extends ModelType<M, ?, ?>> owner,
      Supplier<? extends ModelType<T, ?, ?>> target,
      List<Field<?>> columns,
      @Nullable Supplier<ToOne<T, M, ?>> mappedBy,
      KeyReader<K> reader,
      Function<M, @Nullable One<T, K>> getter,
      BiFunction<M, One<T, K>, M> setter,
      Reference reference) {
    this.name = name;
    this.owner = owner;
    this.target = target;
    this.columns = columns;
    this.mappedBy = mappedBy;
    this.reader = reader;
    this.getter = getter;
    this.setter = setter;
    this.reference = reference;
  }

  /** A foreign key of one column. */
  public static <M, T, K> ToOne<M, T, K> of(
      String name,
      Supplier<? extends ModelType<M, ?, ?>> owner,
      Supplier<? extends ModelType<T, ?, ?>> target,
      Field<K> column,
      Function<M, @Nullable One<T, K>> getter,
      BiFunction<M, One<T, K>, M> setter) {
    KeyReader<K> reader = column.type()::get;
    return new ToOne<>(
        name, owner, target, List.of(column), null, reader, getter, setter, Reference.KEY);
  }

  /**
   * A foreign key to a key of several columns, which stand side by side in the order of the key.
   */
  public static <M, T, K> ToOne<M, T, K> ofParts(
      String name,
      Supplier<? extends ModelType<M, ?, ?>> owner,
      Supplier<? extends ModelType<T, K, ?>> target,
      List<Field<?>> columns,
      Function<M, @Nullable One<T, K>> getter,
      BiFunction<M, One<T, K>, M> setter) {
    KeyReader<K> reader = (row, at) -> target.get().readKey(row, at);
    return new ToOne<>(
        name, owner, target, List.copyOf(columns), null, reader, getter, setter, Reference.KEY);
  }

  /** The other side of a one-to-one relation. */
  public static <M, T, K> ToOne<M, T, K> backward(
      String name,
      Supplier<? extends ModelType<M, ?, ?>> owner,
      Supplier<? extends ModelType<T, K, ?>> target,
      Supplier<ToOne<T, M, ?>> mappedBy,
      Function<M, @Nullable One<T, K>> getter,
      BiFunction<M, One<T, K>, M> setter) {
    KeyReader<K> reader = (row, at) -> target.get().readKey(row, at);
    return new ToOne<>(
        name, owner, target, List.of(), mappedBy, reader, getter, setter, Reference.KEY);
  }

  private ToOne<M, T, K> with(Reference changed) {
    return new ToOne<>(name, owner, target, columns, mappedBy, reader, getter, setter, changed);
  }

  /** The same relation to a unique field of the target instead of its key. */
  public ToOne<M, T, K> to(String field) {
    Reference r = reference;
    return with(new Reference(field, r.onDelete(), r.onUpdate(), r.constrained(), r.constraint()));
  }

  /** The same relation with what happens when the target is deleted. */
  public ToOne<M, T, K> onDelete(OnDelete action) {
    Reference r = reference;
    return with(new Reference(r.field(), action, r.onUpdate(), r.constrained(), r.constraint()));
  }

  /** The same relation with what happens when the target's referred columns change. */
  public ToOne<M, T, K> onUpdate(OnUpdate action) {
    Reference r = reference;
    return with(new Reference(r.field(), r.onDelete(), action, r.constrained(), r.constraint()));
  }

  /** The same relation with a constraint of this name. */
  public ToOne<M, T, K> constraint(String constraint) {
    Reference r = reference;
    return with(new Reference(r.field(), r.onDelete(), r.onUpdate(), true, constraint));
  }

  /** The same relation, which the database does not check. */
  public ToOne<M, T, K> unconstrained() {
    Reference r = reference;
    return with(new Reference(r.field(), r.onDelete(), r.onUpdate(), false, ""));
  }

  @Override
  public Label label() {
    // Every row asks for it; two threads that make it at once make the same.
    Label known = label;
    if (known == null) {
      known = new Label(owner().table().model(), name, target().type());
      label = known;
    }
    return known;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public ModelType<M, ?, ?> owner() {
    return owner.get();
  }

  @Override
  public ModelType<T, ?, ?> target() {
    return target.get();
  }

  /** What the foreign key refers to, and what the database does about it. */
  public Reference reference() {
    return reference;
  }

  /** The foreign key's fields of the owner, side by side; none of a backward relation. */
  public List<Field<?>> columns() {
    return columns;
  }

  /** The target's fields that the columns refer to, in their order; none of a backward relation. */
  public List<Field<?>> references() {
    if (isBackward()) {
      return List.of();
    }
    Table table = target().table();
    return reference.field().isEmpty() ? table.key() : List.of(table.field(reference.field()));
  }

  /** Whether the target has the foreign key. */
  public boolean isBackward() {
    return mappedBy != null;
  }

  /**
   * The target's foreign key of which a backward relation is the other side.
   *
   * @throws IllegalStateException if this relation is a foreign key itself
   */
  public ToOne<T, M, ?> mappedBy() {
    if (mappedBy == null) {
      throw new IllegalStateException(name + " is a foreign key itself");
    }
    return mappedBy.get();
  }

  /** The fields of the owner by which the two are joined. */
  public List<Field<?>> ownerFields() {
    return isBackward() ? mappedBy().references() : columns;
  }

  /** The fields of the target by which the two are joined, in the order of the owner's. */
  public List<Field<?>> targetFields() {
    return isBackward() ? mappedBy().columns() : references();
  }

  /** Whether there may be no object on the other side; always so of a backward relation. */
  public boolean isNullable() {
    return isBackward() || columns.stream().anyMatch(Field::nullable);
  }

  /** Whether no two owners may refer to the same target. */
  public boolean isUnique() {
    if (columns.size() == 1) {
      Field<?> column = columns.get(0);
      return column.unique() || (column.isKey() && owner().table().key().size() == 1);
    }
    List<String> names = columns.stream().map(Field::name).toList();
    return isBackward()
        || owner().table().uniques().stream().anyMatch(u -> u.fields().equals(names));
  }

  /** Whether a row of the owner may lack its target: none is named, or the database checks not. */
  private boolean isOptional() {
    return isNullable() || !reference.constrained();
  }

  /** The target's table as it is joined to an occurrence of the owner's. */
  public Source from(Source owners) {
    Table table = target().table();
    var via =
        new Via(
            owners,
            name,
            ownerFields().stream().map(Field::column).toList(),
            targetFields().stream().map(Field::column).toList(),
            isOptional(),
            !isBackward());
    return table.joined(via);
  }

  /** The path over this relation from another path, which is one of the owner's. */
  public <P extends OnePath<T, P>> P path(OnePath<?, ?> from, ModelType<T, ?, P> to) {
    P path = to.path(from(from.source()));
    path.reached(from.way(), this);
    return path;
  }

  /** The relation as an object holds it; null if no manager has seen the object. */
  public @Nullable One<T, K> get(M object) {
    return getter.apply(object);
  }

  /** The object with the relation: itself if it can be changed, else a copy. */
  public M set(M object, One<T, K> one) {
    return setter.apply(object, one);
  }

  /** The object with the relation to an object that was loaded, or to none. */
  public M attach(M object, K key, @Nullable T loaded) {
    One<T, K> one = loaded == null ? One.none() : One.loaded(label(), key, loaded);
    return set(object, one);
  }

  /**
   * Has an object that can be changed know what it belongs to, unless it knows already: where a
   * model refers to itself, the one that it knows may have more loaded.
   */
  public void loadIfAbsent(M object, T loaded) {
    One<T, K> known = get(object);
    if (known == null || !known.isLoaded()) {
      load(object, loaded);
    }
  }

  /** The object with the relation to what was read for it; null if nothing was found. */
  public M load(M object, @Nullable T loaded) {
    if (loaded == null) {
      // A foreign key that leads nowhere, which only an unchecked one can, stays as it was read.
      return isBackward() ? set(object, One.none()) : object;
    }
    K key = isBackward() ? ownKey(loaded) : key(object);
    return set(object, One.loaded(label(), Objects.requireNonNull(key), loaded));
  }

  @Override
  public M seen(M object) {
    One<T, K> one = get(object);
    if (one == null) {
      return set(object, isBackward() ? notLoaded() : One.none());
    }
    // Made of a key alone, it could not tell what it is a relation to.
    boolean keyAlone = !isBackward() && !one.isLoaded();
    return keyAlone ? set(object, One.notLoaded(label(), one.id())) : object;
  }

  @Override
  public M unload(M object) {
    One<T, K> one = get(object);
    if (isBackward() || one == null) {
      return set(object, isBackward() ? notLoaded() : One.none());
    }
    K key = key(object);
    return set(object, key == null ? One.none() : One.notLoaded(label(), key));
  }

  /** The relation of a row that does not tell what is on the other side. */
  public One<T, K> notLoaded() {
    return One.notLoaded(label());
  }

  /**
   * The relation of a row, not loaded: from the columns that start at a position, of which a
   * backward relation reads none.
   */
  public One<T, K> read(Row row, int at) {
    if (isBackward()) {
      return notLoaded();
    }
    K key = readKey(row, at);
    return key == null ? One.none() : One.notLoaded(label(), key);
  }

  /** What a row refers to, from the columns that start at a position; null for none. */
  public @Nullable K readKey(Row row, int at) {
    for (int i = 0; i < columns.size(); i++) {
      if (row.isNull(at + i)) {
        return null;
      }
    }
    return reader.read(row, at);
  }

  /** What the owner refers to; null for none, and for an object that has no key yet. */
  public @Nullable K key(M object) {
    One<T, K> one = get(object);
    if (one == null || one.isNone()) {
      return null;
    }
    T loaded = one.orNull();
    return loaded == null ? one.id() : ownKey(loaded);
  }

  // The target's key is K by the declaration of the relation.
  @SuppressWarnings("unchecked")
  private @Nullable K ownKey(T loaded) {
    ModelType<T, ?, ?> type = target();
    if (reference.field().isEmpty()) {
      return (K) type.key(loaded);
    }
    Object sent = type.value(loaded, references().get(0).index());
    return sent == null ? null : reader.read(new ValuesRow(sent), 0);
  }

  /**
   * The value of one of the foreign key's columns (0-based) as it is sent; null for none.
   *
   * @throws IllegalArgumentException if the column's type cannot store it, or if the object on the
   *     other side has no key yet
   */
  public @Nullable Object value(M object, int part) {
    One<T, K> one = get(object);
    if (one == null || one.isNone()) {
      return null;
    }
    T loaded = one.orNull();
    if (loaded == null) {
      return keyPart(one.id(), part);
    }
    Object value = target().value(loaded, references().get(part).index());
    if (value == null || isUnsetIdentity(value, part)) {
      throw new IllegalArgumentException(
          "its %s has no %s yet; store that one first, or both with createGraph(…)"
              .formatted(target().table().model(), references().get(part).name()));
    }
    return value;
  }

  private boolean isUnsetIdentity(Object value, int part) {
    return references().get(part).key() == KeyKind.IDENTITY
        && value instanceof Number number
        && number.longValue() == 0;
  }

  /** One column's share (0-based) of what is referred to, as it is sent. */
  // One column has values of K; several make up the target's key, which is K then.
  @SuppressWarnings("unchecked")
  public @Nullable Object keyPart(K key, int part) {
    if (columns.size() == 1) {
      return ((Field<K>) columns.get(0)).encode(Objects.requireNonNull(key));
    }
    return ((ModelType<T, K, ?>) target()).keyValue(key, part);
  }

  /** Reads what is referred to from the columns of a row. */
  private interface KeyReader<K> {
    @Nullable K read(Row row, int at);
  }
}
