package dev.testudo.orm.processor.model;

import java.util.List;

/**
 * A column of a model's table.
 *
 * @param index its position, from 0
 * @param constant the name of its constant in the generated facts
 * @param field what it stores
 * @param owners the embedded records around it, outermost first
 */
public record ColumnEntry(
    int index, String constant, Member.Single field, List<Member.Group> owners) {

  /** Whether the column accepts NULL: the field does, or a record around it can be absent. */
  public boolean isNullable() {
    return field.nullable() || owners.stream().anyMatch(Member.Group::nullable);
  }
}
