package dev.testudo.orm.manager;

import dev.testudo.orm.ast.Term;
import dev.testudo.orm.metamodel.Column;
import dev.testudo.orm.metamodel.ModelType;
import dev.testudo.orm.metamodel.Selectable;
import dev.testudo.orm.type.Row;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Some columns of each row. */
final class Partials<M, P> implements Selectable<Partial<M, P>> {
  private final ModelType<M, ?, P> model;
  private final P path;
  private final List<Column<?>> columns;

  Partials(ModelType<M, ?, P> model, P path, List<Column<?>> columns) {
    this.model = model;
    this.path = path;
    this.columns = columns;
  }

  @Override
  public List<Term> terms() {
    return columns.stream().map(Column::term).toList();
  }

  @Override
  public Partial<M, P> read(Row row, int at) {
    var values = new @Nullable Object[columns.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = columns.get(i).type().get(row, at + i);
    }
    return new Partial<>(model, path, columns, values);
  }

  @Override
  public String describe(int index) {
    return columns.get(index).describe(0);
  }
}
