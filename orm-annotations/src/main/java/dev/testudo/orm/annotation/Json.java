package dev.testudo.orm.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Stores the field as a JSON document, written and read by Jackson: {@code JsonObject}, {@code
 * Map}, records, lists, anything that Jackson maps.
 *
 * <pre>{@code
 * @Json public Map<String, Integer> settings;
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.FIELD, ElementType.RECORD_COMPONENT})
public @interface Json {}
