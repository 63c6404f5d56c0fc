package dev.testudo.orm.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes a class or a record a model: its objects are rows of a table. For {@code User} the compiler
 * writes {@code UserModel} (table facts), {@code UserPath} (query path) and {@code UserManager}
 * into the same package; for a nested class {@code Outer.User} the names are the same.
 *
 * <pre>{@code
 * @Model(comment = "People who can log in")
 * public class User {
 *   @Id public Long id;
 *   @Column(length = 50, unique = true) public String username;
 *   public @Nullable String bio;
 * }
 *
 * @Model
 * public record Tag(@Id @Nullable Long id, @Column(length = 30) String name) {}
 * }</pre>
 *
 * <p>A class needs fields that its package can see, or getters and setters; and a constructor
 * without parameters, or one whose parameters are named like all of its stored fields. With the
 * latter the fields may be final.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Model {
  /** The table's name; by default the class's name in snake_case: {@code BlogPost → blog_post}. */
  String table() default "";

  /** The schema of the table; by default the connection's own. */
  String schema() default "";

  /** A comment on the table, kept in the database. */
  String comment() default "";
}
