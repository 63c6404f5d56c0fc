package dev.testudo.orm.metamodel;

/** When a field's column is written. */
public enum Writing {
  /** By each INSERT and UPDATE. */
  ALWAYS,
  /** By the INSERT only. */
  ONCE,
  /** Never: the database fills it in, and it is read back. */
  NEVER
}
