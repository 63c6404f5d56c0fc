package dev.testudo.orm.manager;

import dev.testudo.orm.dialect.Capability;
import dev.testudo.orm.metamodel.Field;
import dev.testudo.orm.metamodel.Index;
import dev.testudo.orm.metamodel.ModelType;
import dev.testudo.orm.metamodel.Table;
import dev.testudo.orm.metamodel.Unique;
import dev.testudo.orm.tx.Route;
import dev.testudo.orm.type.Kind;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * Which changes of rows of a model may be sent as one statement: those whose outcome cannot be
 * another than that of one statement after the other. All that is said about it stands here, and in
 * the guide.
 */
final class Mergeable {
  private final ModelType<?, ?, ?> model;
  private final BitSet uniques;
  private final BitSet arrays;
  private @Nullable Boolean deletes;

  Mergeable(ModelType<?, ?, ?> model) {
    this.model = model;
    this.uniques = uniques(model.table());
    this.arrays = new BitSet();
    for (Field<?> field : model.table().fields()) {
      arrays.set(field.index(), field.type().kind() == Kind.ARRAY);
    }
  }

  /**
   * Whether updates that write some fields can be one statement. Where that is about all rows at
   * once, a value could be free in time that by itself is still another row's.
   */
  boolean updates(Route route, BitSet set) {
    boolean lists = route.can(Capability.ROW_LISTS);
    if (!lists && !route.can(Capability.UPDATE_CASES)) {
      // One prepared statement, run for one row after the other.
      return true;
    }
    return !set.intersects(uniques) && !(lists && set.intersects(arrays));
  }

  /**
   * Whether deletions can be one statement: not if one decides about another, nor where that would
   * lock rows that nobody deletes.
   */
  boolean deletes(Route route) {
    if (!route.can(Capability.DELETE_LOOKS_UP)) {
      return false;
    }
    Boolean known = deletes;
    if (known == null) {
      known = !SelfReferences.decideDeletes(model, route.models());
      deletes = known;
    }
    return known;
  }

  private static BitSet uniques(Table table) {
    var uniques = new BitSet();
    for (Field<?> field : table.fields()) {
      boolean among = field.unique();
      for (Unique unique : table.uniques()) {
        among |= unique.fields().contains(field.name());
      }
      for (Index index : table.indexes()) {
        among |= index.unique() && index.fields().contains(field.name());
      }
      uniques.set(field.index(), among);
    }
    return uniques;
  }
}
