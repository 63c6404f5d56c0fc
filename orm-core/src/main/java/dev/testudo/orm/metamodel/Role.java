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
  VERSION,
  /** Who made the INSERT, if the object does not say and somebody is known. */
  CREATED_BY,
  /** Who made the last INSERT or UPDATE, if somebody is known. */
  UPDATED_BY,
  /** The time of the deletion of a row that is kept; NULL while it is there. */
  DELETED_AT,
  /** Whose row it is: that of the scope. */
  TENANT
}
