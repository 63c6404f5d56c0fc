package dev.testudo.orm.dialect;

/** What an engine's error says, whatever its code. */
enum Meaning {
  UNIQUE,
  /** A foreign key, and it is not known from which side. */
  REFERENCE,
  /** The row that is referred to does not exist. */
  REFERENCE_MISSING,
  /** The row is still referred to. */
  REFERENCE_USED,
  NOT_NULL,
  CHECK,
  /** Some other constraint. */
  CONSTRAINT,
  TOO_LONG,
  OUT_OF_RANGE,
  BAD_VALUE,
  NO_TABLE,
  NO_COLUMN,
  SYNTAX,
  NO_RIGHT,
  TIMEOUT,
  DEADLOCK,
  SERIALIZATION,
  LOCKED,
  LOGIN,
  NO_DATABASE,
  TOO_MANY,
  CONNECTION,
  OTHER
}
