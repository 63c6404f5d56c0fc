package dev.testudo.orm.manager;

import dev.testudo.orm.ast.Insert;
import dev.testudo.orm.dialect.Capability;
import dev.testudo.orm.dialect.SqlText;
import dev.testudo.orm.metamodel.Field;
import dev.testudo.orm.metamodel.ModelType;
import dev.testudo.orm.query.BulkWrites;
import dev.testudo.orm.tx.Route;
import dev.testudo.orm.type.Kind;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The shape of an INSERT of many rows: everything that its text depends on.
 *
 * @param model the model
 * @param given which fields are sent, by index
 * @param rows how many rows there are; 1 if they come as lists
 * @param lists whether the values are sent as one list per field
 * @param conflict what happens to rows that collide
 * @param returned the fields that come back
 */
record BulkPlan(
    ModelType<?, ?, ?> model,
    BitSet given,
    int rows,
    boolean lists,
    Conflict conflict,
    List<Field<?>> returned) {

  /** The shape of the statement for a batch. */
  static BulkPlan of(
      ModelType<?, ?, ?> model,
      Route route,
      Batch<?> batch,
      Conflict conflict,
      List<Field<?>> returned) {
    boolean lists = canBeLists(model, batch.given(), route);
    return new BulkPlan(
        model, batch.given(), lists ? 1 : batch.items().size(), lists, conflict, returned);
  }

  /** The text of the statement. */
  SqlText text(Route route) {
    return isCommon(route)
        ? route.text(this, this::statement)
        : route.recentText(this, this::statement);
  }

  /** The values of the statement. */
  @Nullable Object[] values(Batch<?> batch) {
    return lists ? batch.byField() : batch.byRow();
  }

  /** Whether rows that give these fields can be sent as lists: no list can hold lists. */
  private static boolean canBeLists(ModelType<?, ?, ?> model, BitSet given, Route route) {
    return route.can(Capability.ROW_LISTS)
        && !given.isEmpty()
        && Draft.fields(model, given).stream().noneMatch(f -> f.type().kind() == Kind.ARRAY);
  }

  /** The most rows that one statement takes which gives these fields. */
  static int mostRows(ModelType<?, ?, ?> model, BitSet given, Route route, int wanted) {
    var limits = route.dialect().rowLimits();
    if (given.isEmpty()) {
      return 1;
    }
    int rows = wanted == 0 ? limits.rows() : wanted;
    return canBeLists(model, given, route)
        ? rows
        : Math.max(1, Math.min(rows, limits.parameters() / given.cardinality()));
  }

  /**
   * Whether the text is worth keeping: those of the usual size and of powers of two, so that a
   * program whose lists have all lengths does not keep a text for each for ever.
   */
  private boolean isCommon(Route route) {
    return Integer.bitCount(rows) == 1 || rows == mostRows(model, given, route, 0);
  }

  /** The statement. */
  private Insert statement() {
    var clause = conflict.clause(model.table(), given);
    List<Field<?>> sent = Draft.fields(model, given);
    return lists
        ? BulkWrites.lists(model.table(), sent, clause, returned)
        : BulkWrites.rows(model.table(), sent, rows, clause, returned);
  }
}
