package dev.testudo.orm.metamodel;

import dev.testudo.orm.ast.Guard;
import dev.testudo.orm.ast.Source;
import dev.testudo.orm.ast.Via;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The facts of a model's table.
 *
 * @param model the simple name of the model class
 * @param schema the schema; null for the connection's own
 * @param name the table's name
 * @param comment the table's comment
 * @param fields every stored field, by index
 * @param uniques unique sets of fields beyond those of single fields
 * @param indexes indexes
 * @param checks check constraints
 */
public record Table(
    String model,
    @Nullable String schema,
    String name,
    @Nullable String comment,
    List<Field<?>> fields,
    List<Unique> uniques,
    List<Index> indexes,
    List<Check> checks) {

  /** A table without facts but its fields, in the order of their indexes. */
  public static Table of(String model, String name, Field<?>... fields) {
    return new Table(model, null, name, null, List.of(fields), List.of(), List.of(), List.of());
  }

  /** The same table in a schema. */
  public Table schema(@Nullable String newSchema) {
    return new Table(model, newSchema, name, comment, fields, uniques, indexes, checks);
  }

  /** The same table with a comment. */
  public Table comment(String text) {
    return new Table(model, schema, name, text, fields, uniques, indexes, checks);
  }

  /** The same table with one more unique set; an empty name is made from the columns. */
  public Table unique(String constraint, String... fieldNames) {
    var more = and(uniques, new Unique(constraint, List.of(fieldNames)));
    return new Table(model, schema, name, comment, fields, more, indexes, checks);
  }

  /** The same table with one more index. */
  public Table index(Index index) {
    return new Table(model, schema, name, comment, fields, uniques, and(indexes, index), checks);
  }

  /** The same table with one more check constraint; an empty name is made from its position. */
  public Table check(String constraint, String sql) {
    var more = and(checks, new Check(constraint, sql));
    return new Table(model, schema, name, comment, fields, uniques, indexes, more);
  }

  /** A new occurrence of the table, of whose rows only those are seen that may be. */
  public Source source() {
    return new Source(schema, name, null, guard());
  }

  /** The table as it is joined, of whose rows only those are seen that may be. */
  Source joined(Via via) {
    return new Source(schema, name, via, guard());
  }

  /** Which of its rows may be seen; null for all. */
  public @Nullable Guard guard() {
    Field<?> deleted = withRole(Role.DELETED_AT);
    Field<?> tenant = withRole(Role.TENANT);
    return deleted == null && tenant == null ? null : new Guard(part(deleted), part(tenant));
  }

  private static Guard.@Nullable Part part(@Nullable Field<?> field) {
    return field == null ? null : new Guard.Part(field.column(), field.type());
  }

  /** The fields of the primary key, in order. */
  public List<Field<?>> key() {
    return fields.stream().filter(Field::isKey).<Field<?>>map(f -> f).toList();
  }

  /** The field that has a role, or null. */
  public @Nullable Field<?> withRole(Role role) {
    // By position: every query and every write asks, and an iterator would be made for each.
    for (int i = 0; i < fields.size(); i++) {
      if (fields.get(i).role() == role) {
        return fields.get(i);
      }
    }
    return null;
  }

  /**
   * The field of a Java name.
   *
   * @throws IllegalArgumentException if there is none; generated facts never ask for one
   */
  public Field<?> field(String javaName) {
    for (Field<?> field : fields) {
      if (field.name().equals(javaName)) {
        return field;
      }
    }
    throw new IllegalArgumentException(model + " has no field " + javaName);
  }

  private static <E> List<E> and(List<E> list, E one) {
    var more = new ArrayList<>(list);
    more.add(one);
    return List.copyOf(more);
  }
}
