package dev.testudo.orm.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Which fields of a mapped base accept NULL; written by the processor on the path of the base,
 * since older compilers do not show type annotations of class files.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface NullableFields {
  /** Names of the Java fields. */
  String[] value();
}
