package dev.testudo.orm.manager;

import dev.testudo.orm.ast.Insert;
import dev.testudo.orm.ast.Insert.OnConflict;
import dev.testudo.orm.metamodel.Field;
import dev.testudo.orm.metamodel.ModelType;
import dev.testudo.orm.metamodel.Role;
import dev.testudo.orm.metamodel.Writing;
import dev.testudo.orm.query.Writes;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * The shape of an INSERT: everything that its text depends on, so that equal plans share one text.
 *
 * @param model the model
 * @param mode what happens on a collision
 * @param given which fields are sent, by index; the database fills in the others
 * @param keepsCreation whether a row that is replaced keeps its time of creation
 */
record InsertPlan(ModelType<?, ?, ?> model, Mode mode, BitSet given, boolean keepsCreation) {

  /** The fields that are sent, in their order. */
  List<Field<?>> sent() {
    return Draft.fields(model, given);
  }

  /** The fields whose values only the database knows. */
  List<Field<?>> unknown() {
    List<Field<?>> fields = new ArrayList<>();
    for (Field<?> field : model.table().fields()) {
      if (!given.get(field.index()) || isKept(field)) {
        fields.add(field);
      }
    }
    return fields;
  }

  /** The statement, which gives back the unknown fields if it may. */
  Insert statement(boolean returning) {
    return Writes.insert(model.table(), sent(), onConflict(), returning ? unknown() : List.of());
  }

  private OnConflict onConflict() {
    return switch (mode) {
      case FAIL -> new OnConflict.Fail();
      case IGNORE -> new OnConflict.Ignore();
      case REPLACE -> {
        List<Field<?>> update = new ArrayList<>(sent());
        update.removeIf(field -> field.isKey() || isKept(field));
        yield Writes.replace(model.table(), update);
      }
    };
  }

  /** Whether a row that is replaced keeps its value. */
  private boolean isKept(Field<?> field) {
    boolean made = field.role() == Role.CREATED_AT || field.role() == Role.CREATED_BY;
    boolean once = mode == Mode.REPLACE && field.writing() == Writing.ONCE;
    return once || (keepsCreation && made);
  }

  /** What happens if a row with the same unique values exists. */
  enum Mode {
    /** The INSERT fails. */
    FAIL,
    /** Nothing is stored, and that is no error. */
    IGNORE,
    /** The row of the same key gets the new values. */
    REPLACE
  }
}
