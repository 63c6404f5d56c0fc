package dev.testudo.orm.tx;

/** What an operation will do where its route leads. */
public enum Access {
  /** It only reads, and takes no locks. */
  READ,
  /** It only reads, and must see what was written just before. */
  READ_LATEST,
  /** It changes or locks rows. */
  WRITE
}
