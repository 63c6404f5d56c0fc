package dev.testudo.orm.testing.compliance.model;

import dev.testudo.orm.type.Converter;

/** A type of the program's own. */
public record Money(long cents) {

  /** Stores money as a number of cents. */
  public static final class Cents implements Converter<Money, Long> {
    @Override
    public Long toDatabase(Money value) {
      return value.cents();
    }

    @Override
    public Money toJava(Long value) {
      return new Money(value);
    }
  }
}
