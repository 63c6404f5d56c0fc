package dev.testudo.orm.testing.fault;

import dev.testudo.orm.error.CommitOutcomeUnknownException;
import dev.testudo.orm.error.OrmException;
import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** What callers were told of their transactions, to be compared with what the database holds. */
final class Ledger {
  private final Map<String, Told> told = new ConcurrentHashMap<>();
  private final List<String> violations = new CopyOnWriteArrayList<>();

  /** Waits for the end of a transaction that writes a row with a text. */
  void await(String text, Future<?> transaction) {
    try {
      transaction.await(30, TimeUnit.SECONDS);
      told.put(text, Told.DONE);
    } catch (TimeoutException e) {
      violations.add(text + ": nobody was told anything for 30 s");
    } catch (CommitOutcomeUnknownException e) {
      told.put(text, Told.UNKNOWN);
    } catch (OrmException e) {
      told.put(text, Told.FAILED);
    } catch (Throwable e) {
      told.put(text, Told.FAILED);
      violations.add(text + ": failed with " + e);
    }
  }

  /** Notes what a caller was told. */
  void told(String text, Told answer) {
    told.put(text, answer);
  }

  /** Takes back what was noted where it is not known whether it was wrong. */
  void forgive(String part) {
    violations.removeIf(each -> each.contains(part));
  }

  /** What was told, null if nothing. */
  @Nullable Told of(String text) {
    return told.get(text);
  }

  void violated(String what) {
    violations.add(what);
  }

  /**
   * Compares with the database.
   *
   * @param rows how often the database has each text
   * @param counted what the transactions counted up besides
   */
  void compare(Map<String, Long> rows, long counted) {
    told.forEach(
        (text, answer) -> {
          long there = rows.getOrDefault(text, 0L);
          if (answer == Told.DONE && there != 1) {
            violations.add(text + ": acknowledged, but there " + there + " times");
          } else if (answer == Told.FAILED && there != 0) {
            violations.add(text + ": said to have failed, but there");
          } else if (there > 1) {
            violations.add(text + ": there " + there + " times");
          }
        });
    long all = rows.values().stream().mapToLong(n -> n).sum();
    if (all != counted) {
      violations.add(all + " rows, but " + counted + " were counted: half a transaction");
    }
  }

  /** What was wrong since the last call. */
  List<String> takeViolations() {
    List<String> taken = new ArrayList<>(violations);
    violations.removeAll(taken);
    told.clear();
    return taken;
  }

  /** What a caller may be told. */
  enum Told {
    DONE,
    FAILED,
    UNKNOWN
  }
}
