package dev.testudo.orm.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A relation to any number of objects, each of which may be related to any number of this model's:
 * through a table in between. The other side may have a {@code @Reverse} field with the name of
 * this one.
 *
 * <pre>{@code
 * @ManyToMany(through = "post_tag") public Many<Tag> tags;       // Post.tags
 * @Reverse("tags") public Many<Post> posts;                      // Tag.posts
 * }</pre>
 *
 * <p>Where the table in between has columns of its own, it is a model with a foreign key to either
 * side: {@code @ManyToMany(model = Membership.class)}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.FIELD, ElementType.RECORD_COMPONENT})
public @interface ManyToMany {
  /**
   * The table in between; by default this model's table and the field's name: {@code post_tags}.
   */
  String through() default "";

  /**
   * Its column with this model's key; by default {@code post_id}, {@code from_user_id} to itself.
   */
  String column() default "";

  /**
   * Its column with the other model's key; by default {@code tag_id}, {@code to_user_id} to itself.
   */
  String targetColumn() default "";

  /** The model of the table in between, instead of a table that holds nothing but keys. */
  Class<?> model() default void.class;

  /** The foreign key of that model to this one, where it has several. */
  String from() default "";

  /** The foreign key of that model to the other one, where it has several. */
  String to() default "";
}
