package dev.testudo.orm.testing.fault;

/** What goes wrong with a connection, once, when a certain text passes by. */
enum Fault {
  /** The connection is reset before the text reaches the server. */
  RESET_BEFORE_SEND,
  /** The connection is reset when the server has answered, before the answer arrives. */
  RESET_AFTER_SEND,
  /** The connection is reset in the middle of the answer. */
  RESET_IN_ANSWER,
  /** The connection is reset in the middle of the text. */
  TRUNCATED_SEND,
  /** From the text on nothing passes any more, and nobody is told. */
  BLACK_HOLE_BEFORE_SEND,
  /** The server gets the text, but nothing passes any more, and nobody is told. */
  BLACK_HOLE_AFTER_SEND,
  /** Every byte comes by itself, and late. */
  DRIP,
  /** The text and its answer come late. */
  DELAY,
  /** The test's own blow falls before the text reaches the server. */
  BLOW_BEFORE_SEND,
  /** The test's own blow falls when the text has been sent on. */
  BLOW_AFTER_SEND,
  /** The test's own blow falls when half of the answer has arrived; the rest never does. */
  BLOW_IN_ANSWER;

  boolean isBlow() {
    return name().startsWith("BLOW");
  }

  boolean isReset() {
    return this == RESET_BEFORE_SEND || this == RESET_AFTER_SEND || this == TRUNCATED_SEND;
  }
}
