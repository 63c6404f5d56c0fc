package dev.testudo.orm.testing;

import dev.testudo.orm.Orm;
import dev.testudo.orm.tx.TransactionOptions;
import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** Work whose parts are issued together, in a transaction that may merge them. */
public final class Together {
  /** As it is without being told. */
  public static final TransactionOptions MERGED = TransactionOptions.defaults();

  /** Each statement by itself. */
  public static final TransactionOptions UNMERGED = TransactionOptions.defaults().unmerged();

  /** Whether tests run as programs do without an option: {@code -Dorm.test.merge=false} if not. */
  public static final boolean IS_USUAL = !"false".equals(System.getProperty("orm.test.merge"));

  private Together() {}

  /** What was sent while work was done, without the bounds of transactions and savepoints. */
  public static List<String> sent(Orm orm, Supplier<? extends Future<?>> work) {
    Assumptions.assumeTrue(IS_USUAL, "nothing is merged in this run of the tests");
    List<String> sent = Collections.synchronizedList(new ArrayList<>());
    Runnable end = orm.onStatement(event -> sent.add(event.sql()));
    try {
      work.get().await();
    } finally {
      end.run();
    }
    return sent.stream()
        .filter(
            sql ->
                Stream.of("INSERT", "UPDATE", "DELETE", "SELECT", "WITH").anyMatch(sql::startsWith))
        .toList();
  }

  /** What each part came to, in a transaction that then commits or does not. */
  public static List<String> outcomes(
      Orm orm, TransactionOptions options, Supplier<List<? extends Future<?>>> parts) {
    List<Future<?>> all = new ArrayList<>();
    Future<?> end =
        orm.transaction(
            options,
            tx -> {
              all.addAll(parts.get());
              return Future.join(new ArrayList<>(all)).otherwiseEmpty();
            });
    List<String> told = new ArrayList<>();
    String whole = settled(end);
    boolean failed = false;
    for (Future<?> part : all) {
      String fared = settled(part);
      boolean refused = fared.equals("success") || fared.contains("cannot go on after a failed");
      // Whether a statement behind one that fails is still sent depends on how fast that fails.
      told.add(failed && refused ? "after a failure" : fared);
      failed |= fared.contains("ViolationException");
    }
    told.add("and so: " + whole);
    return told;
  }

  /** What a future came to, without keys, which are new each time. */
  private static String settled(Future<?> future) {
    try {
      Object result = future.await();
      return result instanceof Boolean ? result.toString() : "success";
    } catch (Exception failure) {
      return failure.toString().replaceAll("\\bid=\\d+", "id=…").replaceAll("\\(\\d+\\)", "(…)");
    }
  }
}
