package dev.testudo.orm.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A {@link ForeignKey} of which no two rows may refer to the same object. The other side may have a
 * {@code @Reverse} field of type {@code One}.
 *
 * <pre>{@code
 * @OneToOne public One<User, Long> user;                           // Profile.user
 * @Reverse("user") public One<@Nullable Profile, Long> profile;    // User.profile
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.FIELD, ElementType.RECORD_COMPONENT})
public @interface OneToOne {
  /** What happens to this object's row when the row that it refers to is deleted. */
  OnDelete onDelete() default OnDelete.RESTRICT;

  /** What happens to this object's row when the value that it refers to changes. */
  OnUpdate onUpdate() default OnUpdate.NO_ACTION;

  /**
   * The column's name; by default the field's in snake_case with {@code _id}. Where the target has
   * several key fields: what the names of the columns begin with, by default the field's name.
   */
  String column() default "";

  /** The unique field of the target that is referred to; by default its key. */
  String to() default "";

  /** Whether the database has a constraint, so that no row can refer to one that is not there. */
  boolean constraint() default true;

  /** The constraint's name; by default made from table and columns. */
  String constraintName() default "";
}
