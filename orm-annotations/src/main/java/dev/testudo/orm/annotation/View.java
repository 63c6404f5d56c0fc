package dev.testudo.orm.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A shape in which a model goes out or comes in: the processor writes a record of this name beside
 * the model, which is made from an object and becomes JSON, or is read from JSON and fills an
 * object.
 *
 * <pre>{@code
 * @Model
 * @View(name = "UserOut")
 * @View(name = "UserIn", input = true, optional = "isActive")
 * @View(name = "UserPatch", input = true, optional = View.ALL)
 * @View(name = "UserWithPosts", nested = @View.Nested(field = "posts", view = "PostOut"))
 * public class User { … }
 * }</pre>
 *
 * <p>Without {@link #include} a view has the model's own fields, a foreign key {@code author} as
 * {@code authorId}. {@link Sensitive} fields are in no output view; an input view has them only if
 * they are included by name, as an output view has {@link Encrypted} ones. What a request cannot
 * set is in no input view: keys that are generated, fields that Testudo or the database writes.
 * Assigned keys and {@link WriteOnce} fields are in an input view if they are included by name.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
@Repeatable(View.List.class)
public @interface View {
  /** Stands for every field of an input view in {@link #optional}. */
  String ALL = "*";

  /** The simple name of the record that is written, in the model's package. */
  String name();

  /** Whether it is read from requests; otherwise it is written to answers. */
  boolean input() default false;

  /** Names of the Java fields that it has; by default all that may be. */
  String[] include() default {};

  /** Names of the Java fields that it does not have, if it does not say which it has. */
  String[] exclude() default {};

  /**
   * Names of fields that are shown but never set: an input view accepts and ignores them, so that a
   * client can send back what it got; a schema marks them.
   */
  String[] readOnly() default {};

  /**
   * Names of fields of an input view that may be absent, which leaves the object as it is; {@link
   * #ALL} for all, as a PATCH has it. Fields with a default of the database may always be absent,
   * and one that accepts NULL is null then.
   */
  String[] optional() default {};

  /** Relations that are shown as a view of their model. */
  Nested[] nested() default {};

  /** Whether the names in JSON are {@code is_active} instead of {@code isActive}. */
  boolean snakeCase() default false;

  /** A relation that is shown as a view of its model. */
  @Documented
  @Retention(RetentionPolicy.CLASS)
  @Target({})
  @interface Nested {
    /** The name of the relation's Java field. */
    String field();

    /** The name of a view of the related model, of the same direction. */
    String view();
  }

  /** Several of them on one class. */
  @Documented
  @Retention(RetentionPolicy.CLASS)
  @Target(ElementType.TYPE)
  @interface List {
    /** The views. */
    View[] value();
  }
}
