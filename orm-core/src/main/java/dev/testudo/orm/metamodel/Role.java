package dev.testudo.orm.metamodel;

/** What Testudo writes into a field by itself. */
public enum Role {
  /** Nothing. */
  PLAIN,
  /** The time of the INSERT, if the object has none. */
  CREATED_AT,
  /** The time of each INSERT and UPDATE. */
  UPDATED_AT,
  /** 1 on INSERT, one more on each UPDATE, which must find the value that was read. */
  VERSION
}
