package dev.testudo.orm.manager;

import dev.testudo.orm.annotation.OnDelete;
import dev.testudo.orm.metamodel.Link;
import dev.testudo.orm.metamodel.ModelType;
import dev.testudo.orm.metamodel.ToOne;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Rows that depend on others of the same table, by the constraints of the database. */
final class SelfReferences {
  private SelfReferences() {}

  /** The foreign keys of a model that refer to the model itself. */
  static List<ToOne<?, ?, ?>> of(ModelType<?, ?, ?> model) {
    List<ToOne<?, ?, ?>> found = new ArrayList<>();
    for (Link<?, ?> link : model.links()) {
      if (link instanceof ToOne<?, ?, ?> one && refers(one) && one.target() == model) {
        found.add(one);
      }
    }
    return found;
  }

  /**
   * Whether deleting a row of a model may delete another one of it, or be refused because of
   * another one: by a foreign key to itself, or by way of other models.
   *
   * @param models all models of the database
   */
  static boolean decideDeletes(ModelType<?, ?, ?> model, List<ModelType<?, ?, ?>> models) {
    Set<ModelType<?, ?, ?>> gone = new HashSet<>(Set.of(model));
    Deque<ModelType<?, ?, ?>> next = new ArrayDeque<>(gone);
    while (!next.isEmpty()) {
      ModelType<?, ?, ?> deleted = next.remove();
      for (ModelType<?, ?, ?> other : models) {
        for (Link<?, ?> link : other.links()) {
          if (link instanceof ToOne<?, ?, ?> one && refers(one) && one.target() == deleted) {
            OnDelete action = one.reference().onDelete();
            boolean clears = action == OnDelete.SET_NULL || action == OnDelete.SET_DEFAULT;
            if (other == model && !clears) {
              return true;
            }
            if (action == OnDelete.CASCADE && gone.add(other)) {
              next.add(other);
            }
          }
        }
      }
    }
    return false;
  }

  private static boolean refers(ToOne<?, ?, ?> link) {
    return !link.isBackward() && link.reference().constrained();
  }
}
