package dev.testudo.orm.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Who stored the row: filled in by the insert, unless the object has a value already, with what the
 * configuration gives as {@code actor}, or the scope of the manager by {@code actor(…)}. On a field
 * of one column. Without an actor it stays as it is.
 *
 * <pre>{@code
 * @CreatedBy @Column(length = 50) public @Nullable String createdBy;
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.FIELD, ElementType.RECORD_COMPONENT})
public @interface CreatedBy {}
