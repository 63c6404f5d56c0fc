package dev.testudo.orm.dialect;

/** What an engine may or may not be able to do; the differences that cannot be hidden. */
public enum Capability {
  /** INSERT gives back columns of the stored row; else only the generated key comes back. */
  INSERT_RETURNING,
  /** UPDATE gives back columns of the changed rows. */
  UPDATE_RETURNING,
  /** DELETE gives back columns of the deleted rows. */
  DELETE_RETURNING,
  /** A DELETE of several rows locks no others; else it may read a small table as a whole. */
  DELETE_LOOKS_UP,
  /**
   * INSERT and UPDATE take many rows as one list per column, so that the text does not depend on
   * their number.
   */
  ROW_LISTS,
  /** An UPDATE of many rows by CASE is faster than as many prepared ones. */
  UPDATE_CASES,
  /**
   * An INSERT of several rows that fails stores none of them, also when it gives rows back; else
   * only a transaction sees to that.
   */
  INSERT_WHOLE,
  /** INSERT can skip a row that collides without failing; else the collision is an error. */
  INSERT_IGNORE,
  /** A conflict clause names the unique columns it is about; else it fires on any unique key. */
  CONFLICT_TARGET,
  /** SELECT … FOR UPDATE locks rows; else a writing transaction locks the whole database. */
  ROW_LOCKS,
  /** Rows can be locked against changes while others may read-lock them too. */
  SHARED_ROW_LOCKS,
  /** A lock names the tables whose rows it is about; else it is about all that are joined. */
  ROW_LOCKS_OF,
  /** Text is measured and sorted by characters (code points); else by UTF-16 units. */
  LENGTH_IN_CODE_POINTS,
  /** Floats can be NaN and infinite. */
  NON_FINITE_FLOATS,
  /** A transaction can be told to refuse changes. */
  READ_ONLY_TRANSACTIONS,
  /** A read-only transaction can wait for a moment from which on it cannot fail. */
  DEFERRABLE_TRANSACTIONS,
  /** DDL takes part in transactions. */
  TRANSACTIONAL_DDL,
  /** An index can have a condition. */
  PARTIAL_INDEX,
  /** Tables can be put into schemas other than the connection's own. */
  SCHEMAS
}
