package dev.testudo.orm.processor.model;

/** What Testudo writes into a field by itself. */
public enum RoleKind {
  PLAIN,
  CREATED_AT,
  UPDATED_AT,
  VERSION,
  CREATED_BY,
  UPDATED_BY,
  DELETED_AT,
  TENANT;

  /** Whether the column always has a value in the table. */
  public boolean isAlwaysSet() {
    return this == CREATED_AT || this == UPDATED_AT || this == VERSION || this == TENANT;
  }
}
