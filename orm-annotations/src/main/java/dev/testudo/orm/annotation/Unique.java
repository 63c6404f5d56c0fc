package dev.testudo.orm.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * No two rows may have the same values in these fields. For a single field {@code @Column(unique =
 * true)} says the same.
 *
 * <pre>{@code
 * @Model
 * @Unique(fields = {"tenant", "email"})
 * public class Account { … }
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
@Repeatable(Unique.List.class)
public @interface Unique {
  /**
   * Names of the Java fields, in order; {@code address.city} for a component of an embedded one.
   */
  String[] fields();

  /** The constraint's name; by default made from table and columns. */
  String name() default "";

  /** Several of them on one class. */
  @Documented
  @Retention(RetentionPolicy.CLASS)
  @Target(ElementType.TYPE)
  @interface List {
    /** The unique sets. */
    Unique[] value();
  }
}
