package dev.testudo.orm.testing.compliance.model;

/** Stored by name. */
public enum Mood {
  GOOD,
  BAD,
  SO_SO
}
