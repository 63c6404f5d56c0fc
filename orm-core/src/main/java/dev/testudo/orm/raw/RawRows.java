package dev.testudo.orm.raw;

import dev.testudo.orm.error.DoesNotExistException;
import dev.testudo.orm.error.MultipleObjectsReturnedException;
import dev.testudo.orm.error.Report;
import dev.testudo.orm.metamodel.ModelType;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The rows that a statement will give, and what to make of them. An immutable value: each call runs
 * the statement anew.
 */
public final class RawRows {
  private final RawCall call;

  RawRows(RawCall call) {
    this.call = call;
  }

  /**
   * What a function makes of each row, in their order.
   *
   * @param reader makes one value of a row; it must not keep the row, and not block
   */
  public <T> Future<List<T>> list(Function<? super NamedRow, ? extends T> reader) {
    return call.query(new NamedReader<>(call.sql(), reader));
  }

  /** What a function makes of the first row; empty if there is none. */
  public <T> Future<Optional<T>> first(Function<? super NamedRow, ? extends T> reader) {
    return this.<T>list(reader).map(rows -> rows.stream().findFirst());
  }

  /**
   * The rows as JSON, their columns by name. Dates, times and UUIDs become texts; an engine without
   * booleans or times gives what it stores.
   *
   * @return fails with {@link dev.testudo.orm.error.DataException} if two columns have one name
   */
  public Future<List<JsonObject>> json() {
    return call.query(new JsonReader(call.sql()));
  }

  /** The rows as models; see {@link Raw}. */
  public <M> Raw<M> models(ModelType<M, ?, ?> model) {
    return new Raw<>(call, model);
  }

  /** The only column of all rows; elements are null for NULL. */
  public <T> Future<List<@Nullable T>> column(Class<T> type) {
    return call.query(new SingleReader<>(call.sql(), type));
  }

  /**
   * The only column of the only row, null for NULL.
   *
   * @return fails with {@link DoesNotExistException} if there is no row, with {@link
   *     MultipleObjectsReturnedException} if there are more
   */
  public <T> Future<@Nullable T> scalar(Class<T> type) {
    return column(type)
        .map(
            rows -> {
              if (rows.isEmpty()) {
                throw new DoesNotExistException(
                    Report.of("The statement gave no row.").sql(call.sql()));
              }
              if (rows.size() > 1) {
                throw new MultipleObjectsReturnedException(
                    Report.of("The statement gave " + rows.size() + " rows instead of one.")
                        .sql(call.sql()));
              }
              return rows.get(0);
            });
  }
}
