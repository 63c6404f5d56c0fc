package dev.testudo.orm.schema;

import dev.testudo.orm.annotation.OnDelete;
import dev.testudo.orm.annotation.OnUpdate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A foreign key.
 *
 * @param name the constraint's name
 * @param columns its columns
 * @param schema the schema of the table that it refers to, or null for the connection's own
 * @param table the table that it refers to
 * @param references the columns of that table, in the order of its own
 * @param onDelete what happens when the row that is referred to is deleted
 * @param onUpdate what happens when its referred columns change
 */
public record WantedForeignKey(
    String name,
    List<String> columns,
    @Nullable String schema,
    String table,
    List<String> references,
    OnDelete onDelete,
    OnUpdate onUpdate) {

  /** The same foreign key to a table in a schema, if it names none. */
  WantedForeignKey in(String other) {
    return new WantedForeignKey(
        name, columns, schema == null ? other : schema, table, references, onDelete, onUpdate);
  }
}
