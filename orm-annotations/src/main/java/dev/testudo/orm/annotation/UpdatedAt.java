package dev.testudo.orm.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The time of the last change; filled in by each insert and each update. On a field of type {@code
 * Instant}, {@code OffsetDateTime} or {@code LocalDateTime} (which then is in UTC).
 *
 * <pre>{@code
 * @UpdatedAt public Instant updatedAt;
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.FIELD, ElementType.RECORD_COMPONENT})
public @interface UpdatedAt {}
