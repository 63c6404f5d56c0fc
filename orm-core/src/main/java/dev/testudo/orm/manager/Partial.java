package dev.testudo.orm.manager;

import dev.testudo.orm.ast.Term;
import dev.testudo.orm.error.FieldNotLoadedException;
import dev.testudo.orm.error.Report;
import dev.testudo.orm.metamodel.Column;
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
  private final List<Column<?>> columns;
  private final @Nullable Object[] values;

  Partial(ModelType<M, ?, P> model, P path, List<Column<?>> columns, @Nullable Object[] values) {
    this.model = model;
    this.path = path;
    this.columns = columns;
    this.values = values;
  }

  /**
   * The value of a column; null for NULL. Each call gives the same object, so that whoever changes
   * a document or an array changes it for the next one, too.
   *
   * @throws FieldNotLoadedException if the query did not ask for the column
   */
  @SuppressWarnings("unchecked") // The value was read by the type of the same column.
  public <T> @Nullable T get(Function<? super P, ? extends Column<T>> column) {
    Column<T> asked = column.apply(path);
    Term term = asked.term();
    for (int i = 0; i < columns.size(); i++) {
      if (columns.get(i).term().equals(term)) {
        return (T) values[i];
      }
    }
    String loaded =
        columns.stream().map(each -> each.field().name()).collect(Collectors.joining(", "));
    throw new FieldNotLoadedException(
        Report.of(model.describe(asked.field().index()) + " was not loaded.")
            .likelyCause("the query loaded only " + loaded + ".")
            .wayOut("Name it in only(…)."));
  }
}
