package dev.testudo.orm.fetch;

import dev.testudo.orm.metamodel.ModelType;
import dev.testudo.orm.metamodel.RowReader;
import dev.testudo.orm.type.Row;

/**
 * Reads nothing: that there is a row says it all.
 *
 * @param model whose rows they are
 */
public record Presence(ModelType<?, ?, ?> model) implements RowReader<Boolean> {
  @Override
  public Boolean read(Row row) {
    return true;
  }

  @Override
  public String describe(int index) {
    return model.describe(index);
  }
}
