package dev.testudo.orm.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A condition that the database demands of every row.
 *
 * <pre>{@code
 * @Model
 * @Check("price >= 0")
 * public class Product { … }
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
@Repeatable(Check.List.class)
public @interface Check {
  /** The condition, as SQL over the columns that every engine in use understands. */
  String value();

  /** The constraint's name; by default made from the table. */
  String name() default "";

  /** Several of them on one class. */
  @Documented
  @Retention(RetentionPolicy.CLASS)
  @Target(ElementType.TYPE)
  @interface List {
    /** The checks. */
    Check[] value();
  }
}
