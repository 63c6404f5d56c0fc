package dev.testudo.orm.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes deleting the row keep it: the time is written into this field instead. A row that has one
 * is left out of everything that is read, counted, joined, changed and deleted, unless a query says
 * {@code withDeleted()}. On a field of type {@code Instant}, {@code OffsetDateTime} or {@code
 * LocalDateTime} (which then is in UTC) that accepts NULL.
 *
 * <pre>{@code
 * @SoftDelete public @Nullable Instant deletedAt;
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.FIELD, ElementType.RECORD_COMPONENT})
public @interface SoftDelete {}
