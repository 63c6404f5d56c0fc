package dev.testudo.orm.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Stores the field as bytes that only the program can read, with the keys of its configuration. The
 * database can neither sort nor search by it; with {@link #deterministic} equal values are stored
 * alike, so that rows can be found by a value and the column can be unique, and who reads the table
 * sees which rows have equal values. On a field of one column, but lists and arrays.
 *
 * <pre>{@code
 * @Encrypted(deterministic = true) @Column(length = 100, unique = true) public String email;
 * @Encrypted public @Nullable String notes;
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.FIELD, ElementType.RECORD_COMPONENT})
public @interface Encrypted {
  /** Whether equal values are stored alike, so that they can be found. */
  boolean deterministic() default false;

  /**
   * What the value is bound to, so that it cannot be passed off as that of another column: by
   * default table and column. To be given the old one when either is renamed.
   */
  String context() default "";
}
