package dev.testudo.orm.schema;

import java.util.List;

/**
 * A constraint in the words of the model.
 *
 * @param kind what it demands
 * @param name its name in the database
 * @param table its table, without schema
 * @param columns its columns; of a check none
 * @param model the simple name of the model
 * @param fields the model's fields behind the columns
 */
public record Constraint(
    Kind kind, String name, String table, List<String> columns, String model, List<String> fields) {

  /** What a constraint demands. */
  public enum Kind {
    /** The primary key. */
    KEY,
    /** No two rows with the same values. */
    UNIQUE,
    /** A row that is referred to must exist. */
    REFERENCE,
    /** A condition of the model that each row meets. */
    CHECK,
    /** The length of a column, where the engine's type alone would not limit it. */
    LENGTH,
    /** The range of a column, likewise. */
    RANGE
  }
}
