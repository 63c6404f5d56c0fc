package dev.testudo.orm.annotation;

/** What the database does with rows whose foreign key refers to a value that changes. */
public enum OnUpdate {
  /** They refer to the new value. */
  CASCADE,
  /** The value cannot change while they are there. */
  RESTRICT,
  /** They refer to nothing; the relation must accept NULL. */
  SET_NULL,
  /** They refer to what the column's default says. */
  SET_DEFAULT,
  /** As RESTRICT, but checked at the end of the statement where the engine tells the two apart. */
  NO_ACTION
}
