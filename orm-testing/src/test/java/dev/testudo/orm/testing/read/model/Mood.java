package dev.testudo.orm.testing.read.model;

/** A choice of few. */
public enum Mood {
  GOOD,
  BAD
}
