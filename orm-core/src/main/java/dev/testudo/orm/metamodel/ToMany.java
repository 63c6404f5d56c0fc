package dev.testudo.orm.metamodel;

import dev.testudo.orm.ast.Source;
import dev.testudo.orm.ast.Via;
import dev.testudo.orm.relation.Label;
import dev.testudo.orm.relation.Many;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A relation to any number of objects: those whose foreign key refers to the owner, or those that a
 * table in between connects with it.
 *
 * @param <M> the model that has the relation
 * @param <T> the model on the other side
 * @param <P> the query path of the model on the other side
 */
public final class ToMany<M, T, P> implements Link<M, T> {
  private final String name;
  private final Supplier<? extends ModelType<M, ?, ?>> owner;
  private final Supplier<? extends ModelType<T, ?, P>> target;
  private final @Nullable Supplier<ToOne<T, M, ?>> mappedBy;
  private final @Nullable Supplier<JoinTable> table;
  private final boolean own;
  private final Function<M, @Nullable Many<T>> getter;
  private final BiFunction<M, Many<T>, M> setter;

  private @Nullable Label label;

  private ToMany(
      String name,
      Supplier<? extends ModelType<M, ?, ?>> owner,
      Supplier<? extends ModelType<T, ?, P>> target,
      @Nullable Supplier<ToOne<T, M, ?>> mappedBy,
      @Nullable Supplier<JoinTable> table,
      boolean own,
      Function<M, @Nullable Many<T>> getter,
      BiFunction<M, Many<T>, M> setter) {
    this.name = name;
    this.owner = owner;
    this.target = target;
    this.mappedBy = mappedBy;
    this.table = table;
    this.own = own;
    this.getter = getter;
    this.setter = setter;
  }

  /** Those whose foreign key refers to the owner. */
  public static <M, T, P> ToMany<M, T, P> reverse(
      String name,
      Supplier<? extends ModelType<M, ?, ?>> owner,
      Supplier<? extends ModelType<T, ?, P>> target,
      Supplier<ToOne<T, M, ?>> mappedBy,
      Function<M, @Nullable Many<T>> getter,
      BiFunction<M, Many<T>, M> setter) {
    return new ToMany<>(name, owner, target, mappedBy, null, false, getter, setter);
  }

  /**
   * Those that a table of its own connects with the owner.
   *
   * @param toOwner its columns that refer to the owner's key, in the order of the key
   * @param toTarget its columns that refer to the target's key, in the order of the key
   */
  public static <M, T, P> ToMany<M, T, P> through(
      String name,
      Supplier<? extends ModelType<M, ?, ?>> owner,
      Supplier<? extends ModelType<T, ?, P>> target,
      String table,
      List<String> toOwner,
      List<String> toTarget,
      Function<M, @Nullable Many<T>> getter,
      BiFunction<M, Many<T>, M> setter) {
    Supplier<JoinTable> facts =
        () -> JoinTable.own(table, owner.get().table(), toOwner, target.get().table(), toTarget);
    return new ToMany<>(name, owner, target, null, facts, true, getter, setter);
  }

  /** Those that the rows of a model connect with the owner. */
  public static <M, T, P, J> ToMany<M, T, P> throughModel(
      String name,
      Supplier<? extends ModelType<M, ?, ?>> owner,
      Supplier<? extends ModelType<T, ?, P>> target,
      Supplier<ToOne<J, M, ?>> toOwner,
      Supplier<ToOne<J, T, ?>> toTarget,
      Function<M, @Nullable Many<T>> getter,
      BiFunction<M, Many<T>, M> setter) {
    Supplier<JoinTable> facts = () -> JoinTable.model(toOwner.get(), toTarget.get());
    return new ToMany<>(name, owner, target, null, facts, false, getter, setter);
  }

  /** The other side of a relation through a table. */
  public static <M, T, P> ToMany<M, T, P> inverse(
      String name,
      Supplier<? extends ModelType<M, ?, ?>> owner,
      Supplier<? extends ModelType<T, ?, P>> target,
      Supplier<? extends ToMany<T, M, ?>> other,
      Function<M, @Nullable Many<T>> getter,
      BiFunction<M, Many<T>, M> setter) {
    Supplier<JoinTable> facts = () -> other.get().joinTable().flipped();
    return new ToMany<>(name, owner, target, null, facts, false, getter, setter);
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
  public ModelType<T, ?, P> target() {
    return target.get();
  }

  /** Whether a table in between connects the two. */
  public boolean isThrough() {
    return table != null;
  }

  /** Whether this side declares a table in between that is no model's. */
  public boolean isOwn() {
    return own;
  }

  /**
   * The target's foreign key to the owner.
   *
   * @throws IllegalStateException if there is a table in between
   */
  public ToOne<T, M, ?> mappedBy() {
    if (mappedBy == null) {
      throw new IllegalStateException(name + " goes through a table");
    }
    return mappedBy.get();
  }

  /**
   * The table in between, seen from the owner.
   *
   * @throws IllegalStateException if there is none
   */
  public JoinTable joinTable() {
    if (table == null) {
      throw new IllegalStateException(name + " goes through no table");
    }
    return table.get();
  }

  /** The target's table as it is joined to an occurrence of the table in between. */
  public Source targetFrom(Source between) {
    Table table = target().table();
    JoinTable.Side side = joinTable().target();
    return table.joined(via(between, side.columns(), side.references(), true));
  }

  /**
   * The table in between as it is joined to an occurrence of the target's table: a row of the
   * target comes once for each of its owners.
   */
  public Source betweenFrom(Source targets) {
    Table table = joinTable().table();
    JoinTable.Side side = joinTable().target();
    return table.joined(via(targets, side.references(), side.columns(), false));
  }

  private Via via(Source from, List<Field<?>> own, List<Field<?>> other, boolean refers) {
    return new Via(
        from,
        name,
        own.stream().map(Field::column).toList(),
        other.stream().map(Field::column).toList(),
        false,
        refers);
  }

  /** The relation as an object holds it; null if no manager has seen the object. */
  public @Nullable Many<T> get(M object) {
    return getter.apply(object);
  }

  /** The object with the relation: itself if it can be changed, else a copy. */
  public M set(M object, Many<T> many) {
    return setter.apply(object, many);
  }

  /** The object with those that were loaded, in their order. */
  public M attach(M object, List<? extends T> loaded, boolean complete) {
    return set(object, Many.loaded(label(), loaded, complete));
  }

  /** The relation of a row that was read without it. */
  public Many<T> notLoaded() {
    return Many.notLoaded(label());
  }

  @Override
  public M seen(M object) {
    return get(object) == null ? set(object, notLoaded()) : object;
  }

  @Override
  public M unload(M object) {
    return set(object, notLoaded());
  }
}
