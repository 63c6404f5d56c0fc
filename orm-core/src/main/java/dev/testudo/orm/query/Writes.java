package dev.testudo.orm.query;

import dev.testudo.orm.ast.Delete;
import dev.testudo.orm.ast.Insert;
import dev.testudo.orm.ast.Insert.OnConflict;
import dev.testudo.orm.ast.Source;
import dev.testudo.orm.ast.Term;
import dev.testudo.orm.ast.Update;
import dev.testudo.orm.metamodel.Field;
import dev.testudo.orm.metamodel.Role;
import dev.testudo.orm.metamodel.Table;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The statements that write one row. They hold no values: the values follow in the order of the
 * fields that each method names.
 */
public final class Writes {
  private Writes() {}

  /** An INSERT; values: those of the given fields. */
  public static Insert insert(
      Table table, List<Field<?>> given, OnConflict onConflict, List<Field<?>> returning) {
    Source into = source(table);
    return new Insert(
        into,
        columns(given, into),
        given.stream().<Term>map(Writes::value).toList(),
        onConflict,
        columns(returning, into));
  }

  /** What replaces a row of the same key: every field that may change gets the new value. */
  public static OnConflict replace(Table table, List<Field<?>> update) {
    Source into = source(table);
    return new OnConflict.Replace(columns(table.key(), into), columns(update, into));
  }

  /** An UPDATE of one row; values: those of the set fields, then those of the matched ones. */
  public static Update update(Table table, List<Field<?>> set, List<Field<?>> match) {
    return update(table, set, match, List.of());
  }

  /** The same, which gives some fields back where the engine can. */
  public static Update update(
      Table table, List<Field<?>> set, List<Field<?>> match, List<Field<?>> returning) {
    Source source = source(table);
    return new Update(
        source,
        set.stream().map(f -> new Update.Change(f.of(source), value(f))).toList(),
        there(table, source, matches(match, source)),
        columns(returning, source));
  }

  /** An UPDATE of one row, be it deleted or not; values: the same. */
  static Update updateAny(Table table, List<Field<?>> set, List<Field<?>> match) {
    Source source = source(table);
    return new Update(
        source,
        set.stream().map(f -> new Update.Change(f.of(source), value(f))).toList(),
        matches(match, source));
  }

  /** A DELETE of one row; values: those of the matched fields. */
  public static Delete delete(Table table, List<Field<?>> match) {
    Source source = source(table);
    return new Delete(source, matches(match, source));
  }

  /** The criteria of one row that is not deleted; values: those of the matched fields. */
  public static Criteria row(Table table, List<Field<?>> match) {
    Source source = source(table);
    return Criteria.all(source).and(there(table, source, matches(match, source)));
  }

  /** The criteria of one row, be it deleted or not; values: those of the matched fields. */
  public static Criteria anyRow(Table table, List<Field<?>> match) {
    Source source = source(table);
    return Criteria.all(source).and(matches(match, source));
  }

  /** All rows that are not marked as deleted. */
  public static Criteria rowsThere(Table table) {
    Source source = source(table);
    Criteria all = Criteria.all(source);
    Field<?> deleted = table.withRole(Role.DELETED_AT);
    return deleted == null ? all : all.and(new Term.NullTest(deleted.of(source), true));
  }

  /** The criteria of the row that has some values and is not deleted. */
  public static Criteria rowOf(Table table, List<Field<?>> match, @Nullable Object[] values) {
    Criteria row = rowsThere(table);
    for (int i = 0; i < values.length; i++) {
      Field<?> field = match.get(i);
      row =
          row.and(
              new Term.Comparison(
                  field.of(row.source()),
                  Term.Operator.EQ,
                  new Term.Parameter(field.type(), values[i])));
    }
    return row;
  }

  /** A column and the value that it gets. */
  public static Update.Change change(Field<?> field, Source source, @Nullable Object value) {
    return new Update.Change(field.of(source), new Term.Parameter(field.type(), value));
  }

  /** What a row must meet to be there, in tables that keep the rows that are deleted. */
  static Term there(Table table, Source source, Term condition) {
    Field<?> deleted = table.withRole(Role.DELETED_AT);
    return deleted == null
        ? condition
        : Term.Junction.of(true, List.of(condition, new Term.NullTest(deleted.of(source), true)));
  }

  /** A new occurrence of a model's table. */
  public static Source source(Table table) {
    return new Source(table.schema(), table.name());
  }

  private static Term matches(List<Field<?>> fields, Source source) {
    Stream<Term> equal =
        fields.stream().map(f -> new Term.Comparison(f.of(source), Term.Operator.EQ, value(f)));
    return Term.Junction.of(true, equal.toList());
  }

  static List<Term.Column> columns(List<Field<?>> fields, Source source) {
    return fields.stream().map(field -> field.of(source)).toList();
  }

  static Term.Parameter value(Field<?> field) {
    return new Term.Parameter(field.type(), null);
  }
}
