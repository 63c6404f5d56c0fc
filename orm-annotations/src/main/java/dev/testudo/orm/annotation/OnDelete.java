package dev.testudo.orm.annotation;

/** What the database does with rows whose foreign key refers to a row that is deleted. */
public enum OnDelete {
  /** They are deleted too. */
  CASCADE,
  /** The row cannot be deleted while they are there. */
  RESTRICT,
  /** They refer to nothing; the relation must accept NULL. */
  SET_NULL,
  /** They refer to what the column's default says. */
  SET_DEFAULT,
  /** As RESTRICT, but checked at the end of the statement where the engine tells the two apart. */
  NO_ACTION
}
