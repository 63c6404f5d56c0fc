package dev.testudo.orm.testing.random.model;

/** A choice of few. */
public enum Tone {
  LOW,
  MIDDLE,
  HIGH
}
