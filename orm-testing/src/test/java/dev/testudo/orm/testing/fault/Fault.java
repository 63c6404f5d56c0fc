package dev.testudo.orm.testing.fault;

/** What goes wrong with a connection, once, when a certain text passes by. */
enum Fault {
  /** The connection is reset before the text reaches the server. */
  RESET_BEFORE_SEND,
  /** The connection is reset when the server has answered, before the answer arrives. */
  RESET_AFTER_SEND,
  /** The connection is reset in the middle of the answer. */
  RESET_IN_ANSWER,
  /** From the text on nothing passes any more, and nobody is told. */
  BLACK_HOLE_BEFORE_SEND,
  /** The server gets the text, but nothing passes any more, and nobody is told. */
  BLACK_HOLE_AFTER_SEND,
  /** Every byte comes by itself, and late. */
  DRIP;

  boolean happensBeforeSend() {
    return this == RESET_BEFORE_SEND || this == BLACK_HOLE_BEFORE_SEND;
  }
}
