package dev.testudo.orm.testing.compliance;

import dev.testudo.orm.metamodel.RowReader;
import dev.testudo.orm.type.Row;

/** Which thread reads rows. */
record ReadingThread() implements RowReader<String> {
  @Override
  public String read(Row row) {
    return Thread.currentThread().getName();
  }

  @Override
  public String describe(int index) {
    return "column " + index;
  }
}
