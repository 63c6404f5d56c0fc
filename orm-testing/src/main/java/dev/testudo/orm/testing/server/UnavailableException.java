package dev.testudo.orm.testing.server;

import org.jspecify.annotations.Nullable;

/** A server cannot be had in one particular way; the message says why and what would help. */
final class UnavailableException extends Exception {
  private static final long serialVersionUID = 1L;

  UnavailableException(String message) {
    super(message);
  }

  UnavailableException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
