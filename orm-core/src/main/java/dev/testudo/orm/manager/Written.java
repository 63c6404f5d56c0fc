package dev.testudo.orm.manager;

import dev.testudo.orm.error.OrmException;
import dev.testudo.orm.error.Report;
import dev.testudo.orm.metamodel.Field;
import dev.testudo.orm.metamodel.ModelType;
import dev.testudo.orm.metamodel.Role;
import dev.testudo.orm.metamodel.Writing;
import java.util.BitSet;
import java.util.List;

/** Which fields an UPDATE writes, and which it gives back. */
final class Written {
  private Written() {}

  /**
   * Those of a whole object: all that may change, but for what says whether the row is deleted, and
   * for who and when made it if the object does not know.
   */
  static BitSet whole(ModelType<?, ?, ?> model, Draft<?> draft) {
    var set = new BitSet();
    for (Field<?> field : model.table().fields()) {
      boolean made = field.role() == Role.CREATED_AT || field.role() == Role.CREATED_BY;
      boolean unknown = made && draft.value(field) == null;
      boolean free = field.writing() == Writing.ALWAYS && !field.isKey();
      boolean fixed = field.role() == Role.TENANT || field.role() == Role.DELETED_AT;
      set.set(field.index(), free && !fixed && !unknown);
    }
    return set;
  }

  /** Those that were chosen, and what every update writes besides. */
  static BitSet chosen(ModelType<?, ?, ?> model, Draft<?> draft, List<? extends Field<?>> chosen) {
    List<Field<?>> all = model.table().fields();
    var set = new BitSet(all.size());
    for (int i = 0; i < chosen.size(); i++) {
      set.set(chosen.get(i).index());
    }
    for (int i = 0; i < all.size(); i++) {
      Field<?> field = all.get(i);
      boolean always = field.role() == Role.UPDATED_AT || field.role() == Role.VERSION;
      boolean known = field.role() == Role.UPDATED_BY && draft.isStamped(Role.UPDATED_BY);
      if (always || known) {
        set.set(field.index());
      }
    }
    return set;
  }

  /** Those whose values after an UPDATE only the database knows. */
  static List<Field<?>> readBack(ModelType<?, ?, ?> model) {
    return model.table().fields().stream()
        .filter(field -> field.writing() == Writing.NEVER)
        .<Field<?>>map(field -> field)
        .toList();
  }

  /** Fails if an UPDATE must not write a field. */
  static void refuse(ModelType<?, ?, ?> model, Field<?> field, String what) {
    boolean free = field.writing() == Writing.ALWAYS && field.role() != Role.TENANT;
    if (free && !field.isKey()) {
      return;
    }
    String name = model.describe(field.index());
    if (field.isKey()) {
      throw new OrmException(
          Report.of("%s was asked to write the key %s.".formatted(what, name))
              .likelyCause("the key tells which row is written and cannot change.")
              .wayOut("Leave it out; to change a key, create a new row and delete the old."));
    } else if (field.role() == Role.TENANT) {
      throw new OrmException(
          Report.of("%s was asked to write %s.".formatted(what, name))
              .likelyCause("it says which tenant the row belongs to, and cannot change.")
              .wayOut("Leave it out; create a new row for another tenant."));
    } else {
      String why =
          field.writing() == Writing.ONCE
              ? "it is written by the insert only (@WriteOnce)."
              : "the database fills it in, nobody writes it (@ReadOnly or @Computed).";
      throw new OrmException(
          Report.of("%s was asked to write %s.".formatted(what, name))
              .likelyCause(why)
              .wayOut("Leave it out."));
    }
  }
}
