package dev.testudo.orm.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Stores the field as what a converter makes of it.
 *
 * <pre>{@code
 * public final class MoneyCents implements Converter<Money, Long> { … }
 *
 * @Convert(MoneyCents.class) public Money price;
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.FIELD, ElementType.RECORD_COMPONENT})
public @interface Convert {
  /**
   * The converter: a {@code dev.testudo.orm.type.Converter} of the field's type, with a constructor
   * without parameters.
   */
  Class<?> value();
}
