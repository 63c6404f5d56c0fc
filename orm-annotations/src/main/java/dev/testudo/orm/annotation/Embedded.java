package dev.testudo.orm.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Stores each component of a record in a column of its own, prefixed with the field's name. A
 * nullable embedded record is null where all of its columns are NULL.
 *
 * <pre>{@code
 * public record Address(@Column(length = 80) String street, @Nullable String city) {}
 *
 * @Embedded public Address address;         // → address_street, address_city
 * }</pre>
 *
 * <p>Components take {@link Column}, {@link Json}, {@link Convert} and {@link Embedded} like fields
 * do.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.FIELD, ElementType.RECORD_COMPONENT})
public @interface Embedded {}
