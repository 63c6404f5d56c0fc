package dev.testudo.orm.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Has the column never written: the database fills it in, by a default or a trigger. An object that
 * was inserted or updated gets what the row holds.
 *
 * <pre>{@code
 * @ReadOnly @Column(defaultSql = "CURRENT_TIMESTAMP") public @Nullable Instant arrivedAt;
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.FIELD, ElementType.RECORD_COMPONENT})
public @interface ReadOnly {}
