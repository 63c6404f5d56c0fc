package dev.testudo.orm.dialect;

import dev.testudo.orm.ast.Term;
import dev.testudo.orm.ast.Update;
import java.util.ArrayList;
import java.util.List;

/**
 * Orders the changes of an UPDATE for engines that assign from left to right: a column is written
 * after all changes that read it, so that each sees the old values as on the other engines.
 */
final class UpdateOrder {
  private UpdateOrder() {}

  static List<Update.Change> of(List<Update.Change> changes) {
    if (changes.size() < 2 || changes.stream().allMatch(c -> c.value() instanceof Term.Parameter)) {
      return changes;
    }
    List<Update.Change> left = new ArrayList<>(changes);
    List<Update.Change> ordered = new ArrayList<>(changes.size());
    while (!left.isEmpty()) {
      Update.Change next = unread(left);
      left.remove(next);
      ordered.add(next);
    }
    return ordered;
  }

  /** The first change whose column no other change still has to read. */
  private static Update.Change unread(List<Update.Change> left) {
    for (Update.Change candidate : left) {
      String name = candidate.column().name();
      boolean read = false;
      for (Update.Change other : left) {
        read |= !other.column().name().equals(name) && reads(other.value(), name);
      }
      if (!read) {
        return candidate;
      }
    }
    throw new IllegalStateException(
        "this engine assigns one column after the other, so columns cannot be set from each other: "
            + left.stream().map(c -> c.column().name()).toList());
  }

  private static boolean reads(Term value, String column) {
    return (value instanceof Term.Column read && read.name().equals(column))
        || value.parts().stream().anyMatch(part -> reads(part, column));
  }
}
