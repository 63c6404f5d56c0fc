package dev.testudo.orm.error;

import org.jspecify.annotations.Nullable;

/**
 * The root of every failure that Testudo reports. Its message has up to four lines: what failed,
 * the SQL, the likely cause and the way out; the same parts are there one by one for programs.
 */
public class OrmException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Report report;

  /** An exception with this report and, if there was one, the failure that it translates. */
  public OrmException(Report report, @Nullable Throwable cause) {
    super(report.message(), cause);
    this.report = report;
  }

  /** An exception with this report. */
  public OrmException(Report report) {
    this(report, null);
  }

  /** The parts of the message. */
  public final Report report() {
    return report;
  }

  /** Whether the same work may succeed if it is simply done again: false unless said otherwise. */
  public boolean isRetryable() {
    return false;
  }
}
