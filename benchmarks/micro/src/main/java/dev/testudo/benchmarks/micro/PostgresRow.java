package dev.testudo.benchmarks.micro;

import dev.testudo.orm.metamodel.ModelType;
import io.vertx.pgclient.impl.RowImpl;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.data.Numeric;
import io.vertx.sqlclient.desc.ColumnDescriptor;
import io.vertx.sqlclient.internal.RowDesc;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Rows of PostgreSQL's client, without a server. */
final class PostgresRow {
  private PostgresRow() {}

  /** The row of an object, in the classes that the client decodes columns to. */
  static <M> Row of(ModelType<M, ?, ?> model, M journal) {
    int columns = model.table().fields().size();
    var row = new RowImpl(new Columns(columns));
    for (int field = 0; field < columns; field++) {
      row.addValue(decoded(model.value(journal, field)));
    }
    return row;
  }

  private static @Nullable Object decoded(@Nullable Object value) {
    if (value instanceof Instant time) {
      return time.atOffset(ZoneOffset.UTC);
    }
    return value instanceof BigDecimal decimal ? Numeric.create(decimal) : value;
  }

  /** Columns that nobody asks for their names. */
  private static final class Columns extends RowDesc {
    Columns(int count) {
      super(new ColumnDescriptor[count]);
    }
  }
}
