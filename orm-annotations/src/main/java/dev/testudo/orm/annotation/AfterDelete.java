package dev.testudo.orm.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Runs after the row of an object was deleted; not if there was no row any more.
 *
 * <p>The method belongs to the object, has no parameters, and returns nothing or a {@code Future},
 * for which the operation waits. It runs inside the operation's transaction: if it throws or its
 * future fails, nothing is stored. Several methods run in the order in which they are declared,
 * those of mapped bases first. Bulk operations and updates of queries do not call it.
 *
 * <pre>{@code
 * @AfterDelete
 * Future<Void> forget() {
 *   return Search.remove(id);
 * }
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface AfterDelete {}
