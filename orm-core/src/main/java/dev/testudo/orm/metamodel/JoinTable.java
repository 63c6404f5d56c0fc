package dev.testudo.orm.metamodel;

import dev.testudo.orm.annotation.OnDelete;
import java.util.ArrayList;
import java.util.List;

/**
 * The table between the two models of a many-to-many relation, seen from one of them.
 *
 * @param table its facts
 * @param owner its foreign key to the model that has the relation
 * @param target its foreign key to the model on the other side
 * @param isModel whether it is the table of a model, which then declares it
 */
public record JoinTable(Table table, Side owner, Side target, boolean isModel) {

  /** What happens to a row of a table of its own when one of its two sides is deleted. */
  public static final OnDelete ON_DELETE = OnDelete.CASCADE;

  /**
   * A foreign key of the table in between.
   *
   * @param columns its fields, side by side
   * @param references the fields that they refer to, in the same order
   */
  public record Side(List<Field<?>> columns, List<Field<?>> references) {}

  /** A table of its own, whose key are all its columns: those to the owner, then the others. */
  static JoinTable own(
      String name, Table owner, List<String> toOwner, Table target, List<String> toTarget) {
    List<Field<?>> fields = new ArrayList<>();
    add(fields, toOwner, owner.key());
    add(fields, toTarget, target.key());
    int split = toOwner.size();
    return new JoinTable(
        Table.of(name, name, fields.toArray(Field<?>[]::new)).schema(owner.schema()),
        new Side(List.copyOf(fields.subList(0, split)), owner.key()),
        new Side(List.copyOf(fields.subList(split, fields.size())), target.key()),
        false);
  }

  private static void add(List<Field<?>> fields, List<String> columns, List<Field<?>> key) {
    for (int i = 0; i < columns.size(); i++) {
      String column = columns.get(i);
      fields.add(Field.of(fields.size(), column, column, key.get(i).type()).key(KeyKind.ASSIGNED));
    }
  }

  /** The table of a model that has a relation to either side. */
  static JoinTable model(ToOne<?, ?, ?> toOwner, ToOne<?, ?, ?> toTarget) {
    return new JoinTable(
        toOwner.owner().table(),
        new Side(toOwner.columns(), toOwner.references()),
        new Side(toTarget.columns(), toTarget.references()),
        true);
  }

  /** The same table seen from the other side. */
  JoinTable flipped() {
    return new JoinTable(table, /* owner= */ target, /* target= */ owner, isModel);
  }
}
