package dev.testudo.orm.manager;

import dev.testudo.orm.metamodel.Field;
import dev.testudo.orm.metamodel.ModelType;
import dev.testudo.orm.metamodel.Role;
import dev.testudo.orm.metamodel.Writing;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an object held at a moment: see {@link Manager#snapshot}. Holds the values as they are
 * stored, not the object; immutable.
 *
 * @param <M> the model class
 */
public final class Snapshot<M> {
  private final ModelType<M, ?, ?> model;
  private final @Nullable Object[] values;

  Snapshot(ModelType<M, ?, ?> model, M object) {
    this.model = model;
    this.values = new @Nullable Object[model.table().fields().size()];
    for (int i = 0; i < values.length; i++) {
      Object value = model.value(object, i);
      values[i] = value instanceof byte[] bytes ? bytes.clone() : value;
    }
  }

  /** The Java names of the fields that an object holds otherwise, in the order of the model. */
  public Set<String> changes(M object) {
    Set<String> names = new LinkedHashSet<>();
    for (Field<?> field : model.table().fields()) {
      if (isChanged(object, field)) {
        names.add(field.name());
      }
    }
    return names;
  }

  /** The fields to save. What Testudo writes by itself is no change of the object's. */
  List<Field<?>> changed(M object) {
    List<Field<?>> changed = new ArrayList<>();
    for (Field<?> field : model.table().fields()) {
      boolean own = field.role() == Role.PLAIN || field.role() == Role.DELETED_AT;
      if (own && field.writing() != Writing.NEVER && isChanged(object, field)) {
        changed.add(field);
      }
    }
    return changed;
  }

  private boolean isChanged(M object, Field<?> field) {
    return !Objects.deepEquals(values[field.index()], model.value(object, field.index()));
  }
}
