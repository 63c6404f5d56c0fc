package dev.testudo.orm.processor.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A column of a model's table.
 *
 * @param index its position, from 0
 * @param constant the name of its constant in the generated facts
 * @param field what it stores
 * @param owners the embedded records around it, outermost first
 * @param link the relation whose foreign key it belongs to
 */
public record ColumnEntry(
    int index,
    String constant,
    Member.Single field,
    List<Member.Group> owners,
    Member.@Nullable Link link) {

  /** Whether the column accepts NULL: the field does, or a record around it can be absent. */
  public boolean isNullable() {
    return field.nullable() || owners.stream().anyMatch(Member.Group::nullable);
  }
}
