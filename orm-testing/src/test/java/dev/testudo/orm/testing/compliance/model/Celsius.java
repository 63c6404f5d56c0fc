package dev.testudo.orm.testing.compliance.model;

import dev.testudo.orm.type.Converter;

/** A type of the program's own that is stored as text. */
public record Celsius(int degrees) {

  /** Stores a temperature as it is written. */
  public static final class Written implements Converter<Celsius, String> {
    @Override
    public String toDatabase(Celsius value) {
      return value.degrees() + "°C";
    }

    @Override
    public Celsius toJava(String value) {
      return new Celsius(Integer.parseInt(value.replace("°C", "")));
    }
  }
}
