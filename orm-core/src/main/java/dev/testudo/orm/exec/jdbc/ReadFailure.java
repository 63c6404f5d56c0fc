package dev.testudo.orm.exec.jdbc;

import java.sql.SQLException;

/** Carries a driver's failure through a row reader, which knows nothing of JDBC. */
final class ReadFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final SQLException failure;

  ReadFailure(SQLException failure) {
    super(failure);
    this.failure = failure;
  }

  SQLException failure() {
    return failure;
  }
}
