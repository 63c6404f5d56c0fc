package dev.testudo.orm.manager;

import dev.testudo.orm.error.FieldNotLoadedException;
import dev.testudo.orm.error.Report;
import dev.testudo.orm.metamodel.Column;
import dev.testudo.orm.metamodel.Field;
import dev.testudo.orm.metamodel.ModelType;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Some columns of a row; not a model, so it cannot be saved by accident.
 *
 * @param <M> the model class
 * @param <P> its path
 */
public final class Partial<M, P> {
  private final ModelType<M, ?, P> model;
  private final P path;
  private final List<Field<?>> fields;
  private final @Nullable Object[] values;

  Partial(ModelType<M, ?, P> model, P path, List<Field<?>> fields, @Nullable Object[] values) {
    this.model = model;
    this.path = path;
    this.fields = fields;
    this.values = values;
  }

  /**
   * The value of a column; null for NULL.
   *
   * @throws FieldNotLoadedException if the query did not ask for the column
   */
  @SuppressWarnings("unchecked") // The value was read by the type of the same field.
  public <T> @Nullable T get(Function<? super P, ? extends Column<T>> column) {
    Column<T> asked = column.apply(path);
    for (int i = 0; i < fields.size(); i++) {
      if (fields.get(i).index() == asked.field().index()) {
        return (T) values[i];
      }
    }
    String loaded = fields.stream().map(Field::name).collect(Collectors.joining(", "));
    throw new FieldNotLoadedException(
        Report.of(model.describe(asked.field().index()) + " was not loaded.")
            .likelyCause("the query loaded only " + loaded + ".")
            .wayOut("Name it in only(…)."));
  }
}
