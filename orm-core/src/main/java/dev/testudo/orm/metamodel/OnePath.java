package dev.testudo.orm.metamodel;

import dev.testudo.orm.ast.Source;
import dev.testudo.orm.ast.Term;
import dev.testudo.orm.type.Row;
import java.util.List;

/**
 * Superclass of every generated path: the rows of one model inside a query. Selecting it gives the
 * models themselves.
 *
 * @param <M> the model class
 * @param <P> the path's own class
 */
public abstract class OnePath<M, P> implements Selectable<M> {
  private final Source source;
  private final ModelType<M, ?, P> model;

  /** A path over the rows of a source, which is an occurrence of the model's table. */
  protected OnePath(Source source, ModelType<M, ?, P> model) {
    this.source = source;
    this.model = model;
  }

  /** The occurrence of the model's table that this path stands for. */
  public final Source source() {
    return source;
  }

  @Override
  public final List<Term> terms() {
    return model.table().fields().stream().<Term>map(field -> field.of(source)).toList();
  }

  @Override
  public final M read(Row row, int at) {
    return model.read(row, at);
  }

  @Override
  public final String describe(int index) {
    return model.describe(index);
  }
}
