package com.example.shop;

import dev.testudo.orm.type.Converter;

/** A weight as a whole number. */
public final class WeightInGrams implements Converter<Weight, Integer> {
  @Override
  public Integer toDatabase(Weight weight) {
    return weight.grams();
  }

  @Override
  public Weight toJava(Integer grams) {
    return new Weight(grams);
  }
}
