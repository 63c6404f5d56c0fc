package dev.testudo.orm.tx;

/**
 * One statement for several has succeeded, but does not tell who gets what, so that each is sent by
 * itself. Never seen by a caller.
 */
public final class Undivided extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Without a stack: nobody reads it. */
  public Undivided() {
    super(null, null, false, false);
  }
}
