package dev.testudo.orm.metamodel;

/** When methods of a model are called. */
public enum Moment {
  /** Before an INSERT. */
  BEFORE_CREATE,
  /** Before an INSERT or UPDATE. */
  BEFORE_SAVE,
  /** After an INSERT or UPDATE. */
  AFTER_SAVE,
  /** Before a DELETE. */
  BEFORE_DELETE,
  /** After a DELETE that found its row. */
  AFTER_DELETE
}
