package dev.testudo.orm.error;

import org.jspecify.annotations.Nullable;

/** No row matched where exactly one was asked for. */
public final class DoesNotExistException extends OrmException {
  private static final long serialVersionUID = 1L;

  private final @Nullable String model;

  /** An exception with this report, about a row that belongs to no model. */
  public DoesNotExistException(Report report) {
    super(report);
    this.model = null;
  }

  /** An exception with this report, about an object of a model. */
  public DoesNotExistException(String model, Report report) {
    super(report);
    this.model = model;
  }

  /** The name of the model whose object there is none of; null if it is not about a model. */
  public @Nullable String model() {
    return model;
  }
}
