package dev.testudo.orm.dialect;

/** What a transaction may see of others that run at the same time. */
public enum Isolation {
  /** Each statement sees what was committed before it began. */
  READ_COMMITTED,
  /** All statements see what was committed before the first of them. */
  REPEATABLE_READ,
  /** As if the transactions ran one after the other; one may fail so that this is true. */
  SERIALIZABLE;

  /** The name in SQL. */
  String words() {
    return name().replace('_', ' ');
  }
}
