package dev.testudo.orm.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Who changed the row last: filled in by each insert and each update as {@link CreatedBy} is.
 * Without an actor it stays as it is.
 *
 * <pre>{@code
 * @UpdatedBy @Column(length = 50) public @Nullable String updatedBy;
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.FIELD, ElementType.RECORD_COMPONENT})
public @interface UpdatedBy {}
