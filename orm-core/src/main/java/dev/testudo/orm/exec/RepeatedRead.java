package dev.testudo.orm.exec;

import dev.testudo.orm.error.Report;
import org.jspecify.annotations.Nullable;

/**
 * A read of one row, or of what belongs to one row, that a place in the program does again and
 * again, where one statement could read all.
 *
 * @param connection the configured name of the connection
 * @param callSite class, method, file and line that sends it
 * @param sql its text, with placeholders
 * @param times how often it was sent so far
 * @param wayOut what reads all with one statement; null if that is not known
 */
public record RepeatedRead(
    String connection, String callSite, String sql, int times, @Nullable String wayOut) {

  /** What happens, where, and how it is avoided. */
  public String message() {
    return Report.of("The same statement was sent %d times from %s.".formatted(times, callSite))
        .sql(sql)
        .likelyCause("a loop reads related objects one by one.")
        .wayOut(wayOut)
        .message();
  }
}
