package dev.testudo.orm.processor.model;

import java.util.List;
import javax.lang.model.element.TypeElement;

/** How two models are related. */
public sealed interface LinkKind {

  /** Whether the field is a {@code One}. */
  default boolean isToOne() {
    return this instanceof Foreign || this instanceof Backward;
  }

  /**
   * A foreign key.
   *
   * @param unique whether no two rows may refer to the same
   * @param to the unique field that is referred to; empty for the key
   * @param onDelete the name of what happens on a delete
   * @param onUpdate the name of what happens on an update
   * @param constrained whether the database has a constraint
   * @param constraint the constraint's name; empty for the default
   * @param columns its columns
   */
  record Foreign(
      boolean unique,
      String to,
      String onDelete,
      String onUpdate,
      boolean constrained,
      String constraint,
      List<Member.Single> columns)
      implements LinkKind {}

  /** The other side of a one-to-one relation. */
  record Backward(String mappedBy) implements LinkKind {}

  /** The other side of a foreign key. */
  record Reverse(String mappedBy) implements LinkKind {}

  /** Through a table that holds nothing but keys. */
  record Through(String table, List<String> toOwner, List<String> toTarget) implements LinkKind {}

  /** Through the table of a model, by two of its foreign keys. */
  record ThroughModel(TypeElement model, String packageName, String toOwner, String toTarget)
      implements LinkKind {}

  /** The other side of a relation through a table. */
  record Inverse(String mappedBy) implements LinkKind {}
}
