package dev.testudo.orm.manager;

import dev.testudo.orm.metamodel.Field;
import dev.testudo.orm.metamodel.ModelType;
import dev.testudo.orm.metamodel.RowReader;
import dev.testudo.orm.tx.Route;
import dev.testudo.orm.type.Row;
import java.util.List;

/** Puts some fields, as the database gave them back, into an object that was just stored. */
record Returned<M>(Route route, ModelType<M, ?, ?> model, M object, List<Field<?>> fields)
    implements RowReader<M> {
  @Override
  public M read(Row row) {
    M result = object;
    for (int i = 0; i < fields.size(); i++) {
      result = WriteBack.put(route, model, result, fields.get(i).index(), row, i);
    }
    return result;
  }

  @Override
  public String describe(int index) {
    return model.describe(fields.get(index).index());
  }
}
