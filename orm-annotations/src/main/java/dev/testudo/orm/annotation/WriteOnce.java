package dev.testudo.orm.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Has the column written by the insert and never again: a save of the whole object leaves it out,
 * and naming it in an update is an error.
 *
 * <pre>{@code
 * @WriteOnce @Column(length = 20) public String number;
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.FIELD, ElementType.RECORD_COMPONENT})
public @interface WriteOnce {}
