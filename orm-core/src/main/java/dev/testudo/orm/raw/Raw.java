package dev.testudo.orm.raw;

import dev.testudo.orm.error.DoesNotExistException;
import dev.testudo.orm.error.MultipleObjectsReturnedException;
import dev.testudo.orm.error.Report;
import dev.testudo.orm.metamodel.ModelType;
import dev.testudo.orm.metamodel.Role;
import dev.testudo.orm.tx.Route;
import io.vertx.core.Future;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The models that a statement will give. Each column goes to the field that is stored under its
 * name, wherever it stands; columns that no field is stored in are left out. Every field needs its
 * column, so a model is never partial. An immutable value: each call runs the statement anew.
 *
 * @param <M> the model class
 */
public final class Raw<M> {
  private final RawCall call;
  private final ModelType<M, ?, ?> model;

  Raw(RawCall call, ModelType<M, ?, ?> model) {
    this.call = call;
    this.model = model;
  }

  /** The models of a statement that goes where a route leads. */
  @SuppressWarnings("unchecked") // values are only read
  public static <M> Raw<M> of(
      Supplier<Route> route,
      ModelType<M, ?, ?> model,
      String sql,
      Map<String, ? extends @Nullable Object> values) {
    return new Raw<>(
        new RawCall(
            route,
            sql,
            (Map<String, @Nullable Object>) values,
            model.table().withRole(Role.TENANT)),
        model);
  }

  /**
   * The models, in the rows' order.
   *
   * @return fails with {@link dev.testudo.orm.error.DataException} if a field has no column, or
   *     more than one
   */
  public Future<List<M>> list() {
    return call.query(new ModelReader<>(call.sql(), model))
        .map(
            rows -> {
              rows.forEach(row -> call.checked(row, model));
              return rows;
            });
  }

  /** The first model; empty if there is none. */
  public Future<Optional<M>> first() {
    return list().map(rows -> rows.stream().findFirst());
  }

  /** The only model, empty if there is none; fails if there are more. */
  public Future<Optional<M>> getOrNone() {
    return list()
        .map(
            rows -> {
              if (rows.size() > 1) {
                throw new MultipleObjectsReturnedException(
                    Report.of("The statement gave more than one " + model.table().model() + ".")
                        .sql(call.sql())
                        .wayOut("Narrow its condition, or take first() or list()."));
              }
              return rows.stream().findFirst();
            });
  }

  /** The only model; fails with {@link DoesNotExistException} if there is none. */
  public Future<M> get() {
    return getOrNone()
        .map(
            row ->
                row.orElseThrow(
                    () ->
                        new DoesNotExistException(
                            model.table().model(),
                            Report.of("The statement gave no " + model.table().model() + ".")
                                .sql(call.sql())
                                .wayOut("Use getOrNone() where a row may be missing."))));
  }
}
