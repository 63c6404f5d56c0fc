package dev.testudo.orm.exec.jdbc;

import dev.testudo.orm.dialect.DriverFailure.Trouble;
import org.jspecify.annotations.Nullable;

/** A failure that the transport itself found, or a driver's whose meaning it knows better. */
final class TransportFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Trouble trouble;

  TransportFailure(Trouble trouble, String message, @Nullable Throwable cause) {
    super(message, cause);
    this.trouble = trouble;
  }

  TransportFailure(Trouble trouble, String message) {
    this(trouble, message, null);
  }

  Trouble trouble() {
    return trouble;
  }
}
