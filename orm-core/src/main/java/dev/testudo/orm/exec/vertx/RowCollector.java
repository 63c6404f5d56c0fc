package dev.testudo.orm.exec.vertx;

import dev.testudo.orm.exec.RowFailure;
import dev.testudo.orm.metamodel.RowReader;
import io.vertx.sqlclient.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collector;
import org.jspecify.annotations.Nullable;

/**
 * Makes values of rows while they arrive, straight out of the driver's decoder. It serves one
 * result and is its own container, and it gives each driver row back to be filled again.
 */
final class RowCollector<T extends @Nullable Object>
    implements Collector<Row, RowCollector<T>, RowCollector<T>> {
  private final RowReader<T> given;
  private @Nullable RowReader<T> reader;
  private final DriverRow row;
  private final List<T> values = new ArrayList<>();
  private @Nullable RuntimeException failure;

  RowCollector(RowReader<T> reader, ValueCodec codec) {
    given = reader;
    row = new DriverRow(codec);
  }

  /**
   * The values of all rows.
   *
   * @param names what the result calls its columns; null if the statement gave no result
   */
  List<T> values(@Nullable List<String> names) {
    if (reader == null && failure == null) {
      // Without a row nobody has looked at the columns yet.
      given.forColumns(() -> names == null ? List.of() : names);
    }
    if (failure != null) {
      throw failure;
    }
    return values;
  }

  /** Makes a value of one row. */
  void add(Row driverRow) {
    if (reader == null && failure == null) {
      try {
        reader = given.forColumns(() -> names(driverRow));
      } catch (RuntimeException e) {
        failure = e;
      }
    }
    if (reader != null && failure == null) {
      row.point(driverRow);
      try {
        values.add(reader.read(row));
      } catch (RuntimeException e) {
        failure = new RowFailure(where(reader), e);
      } catch (Error e) {
        // An error inside the decoder would leave the connection hanging.
        failure =
            new RowFailure(where(reader), new IllegalStateException(e.getClass().getName(), e));
      }
    }
    driverRow.release();
  }

  private static List<String> names(Row row) {
    List<String> names = new ArrayList<>(row.size());
    for (int i = 0; i < row.size(); i++) {
      names.add(row.getColumnName(i));
    }
    return names;
  }

  private String where(RowReader<T> reader) {
    return row.lastIndex() < 0 ? "a row" : reader.describe(row.lastIndex());
  }

  @Override
  public Supplier<RowCollector<T>> supplier() {
    return () -> this;
  }

  @Override
  public BiConsumer<RowCollector<T>, Row> accumulator() {
    return RowCollector::add;
  }

  @Override
  public BinaryOperator<RowCollector<T>> combiner() {
    return (one, other) -> one;
  }

  @Override
  public Function<RowCollector<T>, RowCollector<T>> finisher() {
    return Function.identity();
  }

  @Override
  public Set<Characteristics> characteristics() {
    return Set.of(Characteristics.IDENTITY_FINISH);
  }
}
