package dev.testudo.orm.metamodel;

import dev.testudo.orm.annotation.OnDelete;
import dev.testudo.orm.annotation.OnUpdate;

/**
 * What a foreign key refers to, and what the database does about it.
 *
 * @param field the Java name of the unique field that is referred to; empty for the key
 * @param onDelete what happens when the row that is referred to is deleted
 * @param onUpdate what happens when its referred columns change
 * @param constrained whether the database has a constraint
 * @param constraint the constraint's name; empty for one made from table and columns
 */
public record Reference(
    String field, OnDelete onDelete, OnUpdate onUpdate, boolean constrained, String constraint) {
  /** A reference to the key, as it is unless something else is said. */
  static final Reference KEY = new Reference("", OnDelete.RESTRICT, OnUpdate.NO_ACTION, true, "");
}
