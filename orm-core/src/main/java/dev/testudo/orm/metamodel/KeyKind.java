package dev.testudo.orm.metamodel;

/** Whether a field belongs to the primary key, and who makes its value. */
public enum KeyKind {
  /** The field is not part of the key. */
  NONE,
  /** The database counts. */
  IDENTITY,
  /** Testudo makes a UUID of version 7 if the object has none. */
  UUID_V7,
  /** The program gives the value. */
  ASSIGNED
}
