package dev.testudo.orm.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Counts the changes of the row, on a field of type {@code int}, {@code long} or their boxes: 1 on
 * insert, one more on each update. An update or delete of an object whose row has another version
 * by now fails with a {@code StaleObjectException} instead of overwriting what somebody else wrote.
 *
 * <pre>{@code
 * @Version public int version;
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.FIELD, ElementType.RECORD_COMPONENT})
public @interface Version {}
