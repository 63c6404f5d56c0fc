package dev.testudo.orm.error;

import org.jspecify.annotations.Nullable;

/** The configuration, or the model it names, cannot be used as it is. */
public final class ConfigurationException extends OrmException {
  private static final long serialVersionUID = 1L;

  /** An exception with this report and, if there was one, the failure that it translates. */
  public ConfigurationException(Report report, @Nullable Throwable cause) {
    super(report, cause);
  }

  /** An exception with this report. */
  public ConfigurationException(Report report) {
    super(report, null);
  }
}
