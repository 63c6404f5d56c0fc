package dev.testudo.orm.exec;

import dev.testudo.orm.dialect.SqlText;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What is said about the statements of one connection.
 *
 * @param all whether every statement is logged (INFO), as {@code log_sql} says
 * @param slow from which duration on a statement is logged as slow (WARNING); null for never
 * @param plans whether the plan of a slow statement is logged, too
 * @param parameters whether bound values are shown, as {@code log_parameters} says
 * @param tags whether each statement carries a comment with where it was called, as {@code
 *     tag_statements} says
 * @param held from which duration on a transaction that is still open is logged; null for never
 * @param repeats from how many equal reads of one row on a loop is suspected and logged (WARNING),
 *     as {@code repeated_reads} says; 0 for never
 * @param listeners who else wants to know
 */
public record StatementLog(
    boolean all,
    @Nullable Duration slow,
    boolean plans,
    boolean parameters,
    boolean tags,
    @Nullable Duration held,
    int repeats,
    StatementListeners listeners) {
  /** The same without comments in statements, and without a word about transactions. */
  public StatementLog(
      boolean all, @Nullable Duration slow, boolean parameters, StatementListeners listeners) {
    this(all, slow, false, parameters, false, null, 0, listeners);
  }

  /** The statement with the place in the program that sends it, if that is wanted and known. */
  SqlText tagged(SqlText sql) {
    if (!tags || sql.isTagged()) {
      return sql;
    }
    String site = CallSite.current();
    return site == null ? sql : sql.tagged(site);
  }

  /** Whether anybody wants to know, so that a quiet program measures nothing. */
  boolean isOn() {
    return all || slow != null || !listeners.isEmpty();
  }

  /** Where the program calls for a statement, if that will be logged. */
  @Nullable String site() {
    return all || slow != null ? CallSite.current() : null;
  }

  /** The same, also for statements that carry the place themselves. */
  @Nullable String anySite() {
    return all || slow != null || tags ? CallSite.current() : null;
  }

  boolean isSlow(Duration duration) {
    return slow != null && duration.compareTo(slow) >= 0;
  }

  void finished(StatementEvent event) {
    if (all) {
      SqlLog.LOG.log(System.Logger.Level.INFO, () -> line("", event));
    }
    if (isSlow(event.duration())) {
      SqlLog.LOG.log(System.Logger.Level.WARNING, () -> line("slow statement: ", event));
    }
    listeners.finished(event);
  }

  private static String line(String label, StatementEvent event) {
    String outcome = event.failure() == null ? event.rows() + " rows" : "failed";
    String values = event.parameters() == null ? "" : " " + event.parameters();
    String site = event.site() == null ? "" : " at " + event.site();
    return "[%s] %s%s%s (%s, %.3f ms)%s"
        .formatted(
            event.connection(),
            label,
            event.sql(),
            values,
            outcome,
            event.duration().toNanos() / 1e6,
            site);
  }
}
