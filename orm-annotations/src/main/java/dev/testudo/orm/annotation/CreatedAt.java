package dev.testudo.orm.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The time at which the object was inserted; filled in unless the object has one already. On a
 * field of type {@code Instant}, {@code OffsetDateTime} or {@code LocalDateTime} (which then is in
 * UTC).
 *
 * <pre>{@code
 * @CreatedAt public Instant createdAt;
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.FIELD, ElementType.RECORD_COMPONENT})
public @interface CreatedAt {}
