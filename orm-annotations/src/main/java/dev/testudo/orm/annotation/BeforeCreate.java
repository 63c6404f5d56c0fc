package dev.testudo.orm.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Runs before an object is inserted, and before its {@code @BeforeSave} methods.
 *
 * <p>The method belongs to the object, has no parameters, and returns nothing or a {@code Future},
 * for which the operation waits. It runs inside the operation's transaction: if it throws or its
 * future fails, nothing is stored. Several methods run in the order in which they are declared,
 * those of mapped bases first. Bulk operations and updates of queries do not call it.
 *
 * <pre>{@code
 * @BeforeCreate
 * void number() {
 *   number = Numbers.next();
 * }
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface BeforeCreate {}
