package dev.testudo.orm.testing.compliance.model;

import dev.testudo.orm.annotation.EnumCode;

/** Stored by a number. */
public enum Level {
  LOW(-1),
  HIGH(1000);

  private final int number;

  Level(int number) {
    this.number = number;
  }

  @EnumCode
  public int number() {
    return number;
  }
}
