package dev.testudo.orm.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What the column of a field is like, where the default does not fit.
 *
 * <pre>{@code
 * @Column(length = 50, unique = true) public String username;
 * @Column(precision = 10, scale = 2) public BigDecimal price;
 * @Column(name = "state", defaultSql = "'new'") public Status status;
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.FIELD, ElementType.RECORD_COMPONENT})
public @interface Column {
  /**
   * The column's name; by default the field's name in snake_case: {@code createdAt → created_at}.
   */
  String name() default "";

  /**
   * The most characters of a text, or bytes of a {@code byte[]} or {@code Buffer}; by default there
   * is no limit. Of a list or an array: of each element.
   */
  int length() default -1;

  /** The digits of a decimal, 1 to 65; a {@code BigDecimal} must give it. */
  int precision() default -1;

  /** The digits of a decimal that stand after the point, 0 to 30. */
  int scale() default -1;

  /** Whether no two rows may have the same value. */
  boolean unique() default false;

  /** Whether the column accepts NULL; the same as a {@code @Nullable} on the field. */
  boolean nullable() default false;

  /**
   * The database's own default, as SQL that every engine in use understands; filled in where an
   * INSERT does not name the column. A default that Java objects start with is simply the field's
   * initializer.
   */
  String defaultSql() default "";

  /** A comment on the column, kept in the database. */
  String comment() default "";
}
