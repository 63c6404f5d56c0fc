package dev.testudo.orm.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The other side of a relation: the objects that refer to this one. It has no column.
 *
 * <pre>{@code
 * @Reverse("author") public Many<Post> posts;                    // of Post.author, a @ForeignKey
 * @Reverse("user") public One<@Nullable Profile, Long> profile;  // of Profile.user, a @OneToOne
 * @Reverse("tags") public Many<Post> posts;                      // of Post.tags, a @ManyToMany
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.FIELD, ElementType.RECORD_COMPONENT})
public @interface Reverse {
  /** The Java name of the relation in the other model. */
  String value();
}
