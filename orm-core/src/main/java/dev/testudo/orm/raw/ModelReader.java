package dev.testudo.orm.raw;

import dev.testudo.orm.metamodel.Field;
import dev.testudo.orm.metamodel.ModelType;
import dev.testudo.orm.metamodel.RowReader;
import dev.testudo.orm.type.Row;
import java.util.List;
import java.util.function.Supplier;

/** Makes models of rows whose columns stand in any order. */
record ModelReader<M>(String sql, ModelType<M, ?, ?> model) implements RowReader<M> {
  @Override
  public RowReader<M> forColumns(Supplier<List<String>> names) {
    var columns = new Columns(sql, names.get());
    List<Field<?>> fields = model.table().fields();
    int[] positions = new int[fields.size()];
    boolean inOrder = true;
    for (int i = 0; i < positions.length; i++) {
      Field<?> field = fields.get(i);
      positions[i] =
          columns.of(field.column(), " for " + model.table().model() + "." + field.name());
      inOrder &= positions[i] == i;
    }
    return inOrder ? model : new Bound<>(model, positions);
  }

  @Override
  public M read(Row row) {
    throw new IllegalStateException("the columns are not known yet");
  }

  @Override
  public String describe(int index) {
    return model.describe(index);
  }

  /** Reads through a view in which the columns stand as the model wants them. */
  private static final class Bound<M> implements RowReader<M> {
    private final ModelType<M, ?, ?> model;
    private final int[] positions;

    Bound(ModelType<M, ?, ?> model, int[] positions) {
      this.model = model;
      this.positions = positions;
    }

    @Override
    public M read(Row row) {
      return model.read(new OrderedRow(row, positions));
    }

    @Override
    public String describe(int index) {
      for (int i = 0; i < positions.length; i++) {
        if (positions[i] == index) {
          return model.describe(i);
        }
      }
      return "column " + (index + 1);
    }
  }
}
