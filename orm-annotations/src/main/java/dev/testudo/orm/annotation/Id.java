package dev.testudo.orm.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The key, or with several of them a part of it.
 *
 * <ul>
 *   <li>a single {@code Long} or {@code Integer} (or {@code long}, {@code int}): the database
 *       counts;
 *   <li>a single {@code UUID}: Testudo makes one of version 7 if the object has none;
 *   <li>any other type, or several fields: the program gives the value.
 * </ul>
 *
 * <p>For several fields the compiler writes the key as a record, with the fields in their order:
 *
 * <pre>{@code
 * @Model
 * public class Line {
 *   @Id public long orderId;
 *   @Id public int line;          // → public record LineKey(long orderId, int line)
 * }
 * }</pre>
 *
 * <p>A key column never accepts NULL; {@code @Id @Nullable Long id} of a record says that a record
 * that is not stored yet has none.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.FIELD, ElementType.RECORD_COMPONENT})
public @interface Id {}
