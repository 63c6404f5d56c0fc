package dev.testudo.orm.query;

import dev.testudo.orm.ast.Delete;
import dev.testudo.orm.ast.Insert;
import dev.testudo.orm.ast.Insert.OnConflict;
import dev.testudo.orm.ast.Source;
import dev.testudo.orm.ast.Term;
import dev.testudo.orm.ast.Update;
import dev.testudo.orm.metamodel.Field;
import dev.testudo.orm.metamodel.Table;
import java.util.List;
import java.util.stream.Stream;

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

  /** The criteria of one row; values: those of the matched fields. */
  public static Criteria row(Table table, List<Field<?>> match) {
    Source source = source(table);
    return Criteria.all(source).and(matches(match, source));
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
