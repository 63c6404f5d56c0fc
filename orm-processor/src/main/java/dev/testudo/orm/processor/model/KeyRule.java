package dev.testudo.orm.processor.model;

/** Who makes the value of a key field. */
public enum KeyRule {
  NONE,
  IDENTITY,
  UUID_V7,
  ASSIGNED
}
