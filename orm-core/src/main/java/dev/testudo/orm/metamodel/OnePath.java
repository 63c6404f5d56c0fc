package dev.testudo.orm.metamodel;

import dev.testudo.orm.ast.Source;
import dev.testudo.orm.ast.Term;
import dev.testudo.orm.error.OrmException;
import dev.testudo.orm.error.Report;
import dev.testudo.orm.type.Row;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Superclass of every generated path: the rows of one model inside a query, or the object on the
 * other side of a to-one relation. It stands for that object's key where one is compared or stored;
 * selecting it gives the object itself, null if there is none.
 *
 * @param <M> the model class
 * @param <P> the path's own class
 */
public abstract non-sealed class OnePath<M, P> implements Relation<M, P>, Selectable<M>, Writable {
  private final Source source;
  private final ModelType<M, ?, P> model;
  private List<Link<?, ?>> way = List.of();
  private @Nullable ToOne<?, M, ?> link;

  /** A path over the rows of a source, which is an occurrence of the model's table. */
  protected OnePath(Source source, ModelType<M, ?, P> model) {
    this.source = source;
    this.model = model;
  }

  /** Says which relation led here; before the path is given to anybody. */
  final void reached(List<Link<?, ?>> from, ToOne<?, M, ?> by) {
    List<Link<?, ?>> longer = new ArrayList<>(from);
    longer.add(by);
    way = List.copyOf(longer);
    link = by;
  }

  /** The occurrence of the model's table that this path stands for. */
  public final Source source() {
    return source;
  }

  /** The relations on the way here; none at the start of a query. */
  @Override
  public final List<Link<?, ?>> way() {
    return way;
  }

  @Override
  public final ModelType<M, ?, P> model() {
    return model;
  }

  @Override
  public final List<Relation<?, ?>> nested() {
    return List.of();
  }

  /** There is no object here. */
  public final Condition isNull() {
    return Condition.anyOf(
        compared().stream().map(key -> Conditions.of(new Term.NullTest(key, true))).toList());
  }

  /** There is an object here. */
  public final Condition isNotNull() {
    return isNull().not();
  }

  /**
   * The object here is this one.
   *
   * @throws OrmException if it is null or has no key
   */
  public final Condition eq(M object) {
    return new PathKey<>(model, referred()).eq(source, object);
  }

  /** The object here is the one of another path. */
  public final Condition eq(OnePath<M, ?> other) {
    List<? extends Field<?>> fields = link == null ? other.referred() : referred();
    return Condition.allOf(
        fields.stream()
            .map(
                field ->
                    Conditions.of(
                        new Term.Comparison(
                            field.of(source), Term.Operator.EQ, field.of(other.source))))
            .toList());
  }

  /** The object here is another one than this, or there is none. */
  public final Condition ne(M object) {
    return eq(object).not();
  }

  /** The object here is one of these; of none, nothing is. */
  public final Condition in(Collection<? extends M> objects) {
    return new PathKey<>(model, referred()).in(source, objects);
  }

  /** The object here is none of these, or there is none. */
  public final Condition notIn(Collection<? extends M> objects) {
    return in(objects).not();
  }

  /** Lets the relation refer to an object; null for none. */
  public final Assignment set(@Nullable M object) {
    if (object == null) {
      return setNull();
    }
    return Assignment.of(ownFields(), new PathKey<>(model, referred()).parameters(object));
  }

  /** Lets the relation refer to the object of another path. */
  public final Assignment set(OnePath<M, ?> other) {
    return Assignment.of(
        ownFields(), referred().stream().map(field -> field.of(other.source)).toList());
  }

  /** Lets the relation refer to nothing. */
  public final Assignment setNull() {
    List<Field<?>> fields = ownFields();
    return Assignment.of(
        fields, fields.stream().map(field -> new Term.Parameter(field.type(), null)).toList());
  }

  @Override
  public final List<Field<?>> fields() {
    return ownFields();
  }

  /** The foreign key's fields, of the model that this path starts from. */
  private List<Field<?>> ownFields() {
    if (link == null || link.isBackward() || way.size() > 1) {
      throw new OrmException(
          Report.of(
                  (link == null
                          ? "The path of " + model.table().model()
                          : link.owner().table().model() + "." + link.name())
                      + " stands for no columns that can be stored there.")
              .wayOut("Name a column, or a relation whose foreign key the model itself has."));
    }
    return link.columns();
  }

  /** The fields by which an object here is told from others. */
  private List<Field<?>> referred() {
    return link == null || link.isBackward() ? model.table().key() : link.references();
  }

  private List<Term.Column> compared() {
    return referred().stream().map(field -> field.of(source)).toList();
  }

  @Override
  public final List<Term> terms() {
    return model.table().fields().stream().<Term>map(field -> field.in(source)).toList();
  }

  // What may be absent is null, as the declaration of the relation says.
  @SuppressWarnings("NullAway")
  @Override
  public final M read(Row row, int at) {
    return source.optional() && isAbsent(row, at) ? null : model.read(row, at);
  }

  private boolean isAbsent(Row row, int at) {
    return row.isNull(at + model.table().key().get(0).index());
  }

  @Override
  public final String describe(int index) {
    return model.describe(index);
  }

  /** The columns and values by which rows of a model are found. */
  private record PathKey<M>(ModelType<M, ?, ?> model, List<Field<?>> fields) {
    List<Term.Parameter> parameters(@Nullable M object) {
      List<Term.Parameter> parameters = new ArrayList<>(fields.size());
      for (Field<?> field : fields) {
        parameters.add(new Term.Parameter(field.type().operand(), value(object, field)));
      }
      return parameters;
    }

    private Object value(@Nullable M object, Field<?> field) {
      Object value = object == null ? null : model.value(object, field.index());
      if (value == null || (value.equals(0L) && field.key() == KeyKind.IDENTITY)) {
        String name = model.table().model();
        throw new OrmException(
            object == null
                ? Report.of("Null was compared with a path of " + name + ".")
                    .wayOut("Ask with isNull() or isNotNull().")
                : Report.of("A " + name + " without a value of " + field.name() + " was given.")
                    .likelyCause("it was made with new and has not been stored.")
                    .wayOut("Store it with create(…) first."));
      }
      return value;
    }

    Condition eq(Source source, @Nullable M object) {
      List<Term.Parameter> values = parameters(object);
      List<Condition> equal = new ArrayList<>(fields.size());
      for (int i = 0; i < values.size(); i++) {
        equal.add(
            Conditions.of(
                new Term.Comparison(fields.get(i).of(source), Term.Operator.EQ, values.get(i))));
      }
      return Condition.allOf(equal);
    }

    Condition in(Source source, Collection<? extends M> objects) {
      if (fields.size() > 1 || objects.isEmpty()) {
        return Condition.anyOf(objects.stream().map(object -> eq(source, object)).toList());
      }
      List<Object> values = new ArrayList<>(objects.size());
      for (M object : objects) {
        values.add(Objects.requireNonNull(parameters(object).get(0).value()));
      }
      Field<?> field = fields.get(0);
      return Conditions.of(new Term.InList(field.of(source), field.type().operand(), values));
    }
  }
}
