package dev.testudo.orm.processor.model;

/** What Testudo writes into a field by itself. */
public enum RoleKind {
  PLAIN,
  CREATED_AT,
  UPDATED_AT,
  VERSION
}
