package dev.testudo.orm.processor.model;

import org.jspecify.annotations.Nullable;

/**
 * What {@code @Column} says; null where it says nothing.
 *
 * @param name the column's name
 * @param length the most characters or bytes
 * @param precision digits of a decimal
 * @param scale digits after the point
 * @param unique whether no two rows may have the same value
 * @param nullable whether NULL is accepted
 * @param defaultSql the database's own default
 * @param comment the column's comment
 * @param sensitive whether {@code @Sensitive} stands beside it
 * @param writing when it is written, if not always
 * @param computedSql what the database computes it from
 * @param encryption how it is encrypted, if it is
 */
public record ColumnFacts(
    @Nullable String name,
    @Nullable Integer length,
    @Nullable Integer precision,
    @Nullable Integer scale,
    boolean unique,
    @Nullable Boolean nullable,
    @Nullable String defaultSql,
    @Nullable String comment,
    boolean sensitive,
    Writing writing,
    @Nullable String computedSql,
    @Nullable Encryption encryption) {

  /**
   * How a column is encrypted.
   *
   * @param context what its values are bound to; empty for table and column
   */
  public record Encryption(boolean deterministic, String context) {}

  /** When a column is written; named like the constants of the runtime. */
  public enum Writing {
    ALWAYS,
    ONCE,
    NEVER
  }

  /** What {@code @Column} says alone. */
  public ColumnFacts(
      @Nullable String name,
      @Nullable Integer length,
      @Nullable Integer precision,
      @Nullable Integer scale,
      boolean unique,
      @Nullable Boolean nullable,
      @Nullable String defaultSql,
      @Nullable String comment) {
    this(
        name,
        length,
        precision,
        scale,
        unique,
        nullable,
        defaultSql,
        comment,
        false,
        Writing.ALWAYS,
        null,
        null);
  }

  /** The same with what the other annotations of a field say. */
  public ColumnFacts with(
      boolean isSensitive, Writing when, @Nullable String computed, @Nullable Encryption how) {
    return new ColumnFacts(
        name,
        length,
        precision,
        scale,
        unique,
        nullable,
        defaultSql,
        comment,
        isSensitive,
        when,
        computed,
        how);
  }

  /** No annotation. */
  public static final ColumnFacts NONE =
      new ColumnFacts(null, null, null, null, false, null, null, null);
}
