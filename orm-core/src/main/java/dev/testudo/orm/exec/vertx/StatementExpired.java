package dev.testudo.orm.exec.vertx;

/** A statement that the transport made the server end because it took too long. */
final class StatementExpired extends RuntimeException {
  private static final long serialVersionUID = 1L;

  StatementExpired(long milliseconds, Throwable cause) {
    super("the statement ran longer than " + milliseconds + " ms", cause);
  }
}
