package dev.testudo.orm.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An index on the table.
 *
 * <pre>{@code
 * @Model
 * @Index(fields = {"isActive", "createdAt"})
 * @Index(fields = "email", unique = true, where = "deleted_at IS NULL")
 * public class User { … }
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
@Repeatable(Index.List.class)
public @interface Index {
  /**
   * Names of the Java fields, in order; {@code address.city} for a component of an embedded one.
   */
  String[] fields();

  /** Whether no two rows may have the same values. */
  boolean unique() default false;

  /**
   * The condition of a partial index, as SQL over the columns; by default every row is in the
   * index. On engines without partial indexes the schema cannot be generated with it.
   */
  String where() default "";

  /** The index's name; by default made from table and columns. */
  String name() default "";

  /** Several of them on one class. */
  @Documented
  @Retention(RetentionPolicy.CLASS)
  @Target(ElementType.TYPE)
  @interface List {
    /** The indexes. */
    Index[] value();
  }
}
