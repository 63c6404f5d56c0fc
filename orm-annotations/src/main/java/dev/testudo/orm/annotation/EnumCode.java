package dev.testudo.orm.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Stores an enum by this code of its constants instead of by their names, so that constants can be
 * renamed. On a field of the enum, or on a method of it without parameters; a text, a {@code char}
 * or a whole number, different for each constant.
 *
 * <pre>{@code
 * enum Status {
 *   NEW("n"), PAID("p");
 *
 *   @EnumCode final String code;
 *
 *   Status(String code) {
 *     this.code = code;
 *   }
 * }
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.FIELD, ElementType.METHOD})
public @interface EnumCode {}
