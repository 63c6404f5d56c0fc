package dev.testudo.orm.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.testudo.orm.Orm;
import io.vertx.core.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** Counts what is sent to the databases of an Orm. */
public final class StatementCount {
  private StatementCount() {}

  /** What work gives that sends so many statements. */
  public static <T> T expect(Orm orm, int statements, Supplier<Future<T>> work) {
    var count = new AtomicInteger();
    Runnable end = orm.onStatement(event -> count.incrementAndGet());
    try {
      T result = work.get().await();
      assertEquals(statements, count.get(), "statements");
      return result;
    } finally {
      end.run();
    }
  }
}
