package dev.testudo.orm.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Has the database compute the column from others of the same row; it is stored, and never written.
 * An object that was inserted or updated gets what the row holds.
 *
 * <pre>{@code
 * @Computed("price * amount") @Column(precision = 12, scale = 2) public @Nullable BigDecimal total;
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.FIELD, ElementType.RECORD_COMPONENT})
public @interface Computed {
  /** The SQL expression, over the names of the columns as the database has them. */
  String value();
}
