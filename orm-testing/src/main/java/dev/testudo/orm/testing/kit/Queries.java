package dev.testudo.orm.testing.kit;

import dev.testudo.orm.dialect.TransactionEffect;
import dev.testudo.orm.exec.StatementEvent;
import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.opentest4j.AssertionFailedError;

/**
 * The statements that a test has sent. What begins and ends transactions is not among them. For use
 * by any thread; see {@link OrmTest}.
 */
public final class Queries {
  private final List<StatementEvent> sent = new CopyOnWriteArrayList<>();

  Queries() {}

  void finished(StatementEvent event) {
    if (!isBound(event.sql())) {
      sent.add(event);
    }
  }

  /** Whether a statement does nothing but begin, end or divide a transaction. */
  static boolean isBound(String sql) {
    return TransactionEffect.of(sql) != TransactionEffect.NONE
        || sql.startsWith("ROLLBACK")
        || sql.startsWith("RELEASE")
        || sql.startsWith("SET ")
        || sql.startsWith("PRAGMA ");
  }

  /** What was sent since the test began, in the order in which the statements ended. */
  public List<StatementEvent> sent() {
    return List.copyOf(sent);
  }

  /** The texts of {@link #sent}. */
  public List<String> sql() {
    return sent.stream().map(StatementEvent::sql).toList();
  }

  /** Forgets what was sent so far. */
  public void clear() {
    sent.clear();
  }

  /**
   * Waits for a future, and fails if other than so many statements were sent for it. Must not be
   * called on an event loop.
   *
   * @return what the future gives
   * @throws AssertionFailedError if it was another number; the message lists the statements
   */
  public <T extends @Nullable Object> T expect(int statements, Supplier<Future<T>> work) {
    int before = sent.size();
    T result = Futures.await(work.get());
    check(statements, before);
    return result;
  }

  /**
   * Runs blocking work, and fails if other than so many statements were sent for it.
   *
   * @throws AssertionFailedError if it was another number; the message lists the statements
   */
  public void expect(int statements, Runnable work) {
    int before = sent.size();
    work.run();
    check(statements, before);
  }

  private void check(int expected, int before) {
    List<StatementEvent> found = new ArrayList<>(sent.subList(before, sent.size()));
    if (found.size() != expected) {
      throw new AssertionFailedError(message(expected, found), expected, found.size());
    }
  }

  private static String message(int expected, List<StatementEvent> found) {
    var text =
        new StringBuilder("Expected " + expected + (expected == 1 ? " statement" : " statements"));
    text.append(", but ").append(found.isEmpty() ? "none" : found.size()).append(" were sent");
    text.append(found.isEmpty() ? "." : ":");
    Map<String, Integer> times = new LinkedHashMap<>();
    for (int i = 0; i < found.size(); i++) {
      StatementEvent event = found.get(i);
      times.merge(event.sql(), 1, Integer::sum);
      text.append("\n  ").append(i + 1).append(". ").append(event.sql());
      text.append(event.failure() == null ? " (" + event.rows() + " rows)" : " (failed)");
    }
    times.forEach(
        (sql, count) -> {
          if (count > 1 && count * 2 > expected) {
            text.append("\nOne was sent ").append(count).append(" times: ").append(sql);
            text.append("\nRelated objects are read at once with prefetchRelated(…) or");
            text.append(" selectRelated(…), objects of several keys with inBulk(…).");
          }
        });
    return text.toString();
  }
}
