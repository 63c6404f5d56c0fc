package dev.testudo.orm.testing;

import dev.testudo.orm.Orm;
import dev.testudo.orm.tx.TransactionOptions;
import io.vertx.core.Future;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Two transactions at the same time, each on rows of its own. */
public final class Apart {
  private Apart() {}

  /** All changes, issued together. */
  public static <T> Future<?> all(List<T> rows, Function<T, Future<?>> change) {
    return Future.all(rows.stream().map(change).toList());
  }

  /**
   * Changes every second row while a transaction that changed the others is open; fails if it has
   * to wait for that one, which ends after it.
   */
  public static <T> void change(Orm orm, List<T> rows, Function<T, Future<?>> change) {
    var first = OpenTransaction.of(orm, () -> all(half(rows, 1), change));
    Future<?> second =
        orm.transaction(
            TransactionOptions.defaults().timeout(Duration.ofSeconds(5)),
            tx -> all(half(rows, 0), change));
    try {
      second.await();
    } finally {
      first.commit();
    }
  }

  private static <T> List<T> half(List<T> rows, int rest) {
    return IntStream.range(0, rows.size()).filter(i -> i % 2 == rest).mapToObj(rows::get).toList();
  }
}
