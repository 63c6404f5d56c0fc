package dev.testudo.orm.query;

import dev.testudo.orm.ast.Delete;
import dev.testudo.orm.ast.Derived;
import dev.testudo.orm.ast.Joins;
import dev.testudo.orm.ast.Select;
import dev.testudo.orm.ast.Source;
import dev.testudo.orm.ast.Term;
import dev.testudo.orm.ast.Update;
import dev.testudo.orm.metamodel.Field;
import dev.testudo.orm.metamodel.Table;
import java.util.List;
import java.util.function.Function;

/**
 * The statements that change all rows of some criteria: exactly those that a read would give. Where
 * a condition alone cannot say which (a limit, a join, another select inside), the keys of the rows
 * are selected first, inside the same statement.
 */
public final class Changes {
  private Changes() {}

  /**
   * An UPDATE of the rows.
   *
   * @param set gives the changes for the source that they are to be written for
   */
  public static Update update(
      Table table, Criteria criteria, Function<Source, List<Update.Change>> set) {
    return update(table, criteria, set, List.of());
  }

  /** The same, which gives back some fields of the changed rows where the engine can. */
  public static Update update(
      Table table,
      Criteria criteria,
      Function<Source, List<Update.Change>> set,
      List<Field<?>> returning) {
    boolean plain = isPlain(criteria);
    Source target = plain ? criteria.source() : Writes.source(table);
    return new Update(
        target,
        set.apply(target),
        plain ? criteria.where() : isOneOf(table, target, criteria),
        Writes.columns(returning, target));
  }

  /** A DELETE of the rows. */
  public static Delete delete(Table table, Criteria criteria) {
    return delete(table, criteria, List.of());
  }

  /** The same, which gives back some fields of the deleted rows where the engine can. */
  public static Delete delete(Table table, Criteria criteria, List<Field<?>> returning) {
    boolean plain = isPlain(criteria);
    Source target = plain ? criteria.source() : Writes.source(table);
    return new Delete(
        target,
        plain ? criteria.where() : isOneOf(table, target, criteria),
        Writes.columns(returning, target));
  }

  private static boolean isPlain(Criteria criteria) {
    return criteria.source().equals(criteria.from())
        && !criteria.isLimited()
        && (criteria.where() == null
            || !(criteria.where().hasSelect() || Joins.in(criteria.where())));
  }

  /**
   * The keys are selected from a table of their own, because MySQL does not let a statement select
   * from what it changes; DISTINCT keeps it from seeing through that.
   */
  private static Term isOneOf(Table table, Source target, Criteria criteria) {
    Criteria rows = criteria.isLimited() ? criteria : criteria.asDistinct();
    Source keys = Writes.source(table);
    Select inner =
        new Select(
            columns(table, keys),
            new Derived(Reads.keys(table, rows), keys),
            null,
            List.of(),
            null,
            null,
            false);
    return new Term.InSelect(columns(table, target), inner);
  }

  private static List<Term> columns(Table table, Source source) {
    return table.key().stream().<Term>map(field -> field.of(source)).toList();
  }
}
