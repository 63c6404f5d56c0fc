package dev.testudo.orm.query;

import dev.testudo.orm.ast.Insert;
import dev.testudo.orm.ast.Insert.OnConflict;
import dev.testudo.orm.ast.Source;
import dev.testudo.orm.ast.Term;
import dev.testudo.orm.metamodel.Field;
import dev.testudo.orm.metamodel.Table;
import java.util.List;

/**
 * The statements that write many rows at once. They hold no values: the values follow in the order
 * that each method names.
 */
public final class BulkWrites {
  private BulkWrites() {}

  /** An INSERT of so many rows; values: those of the given fields, row by row. */
  public static Insert rows(
      Table table,
      List<Field<?>> given,
      int rows,
      OnConflict onConflict,
      List<Field<?>> returning) {
    Source into = Writes.source(table);
    return new Insert(
        into,
        Writes.columns(given, into),
        given.stream().<Term>map(Writes::value).toList(),
        rows,
        false,
        onConflict,
        Writes.columns(returning, into));
  }

  /** An INSERT of any number of rows; values: for each given field the list of its values. */
  public static Insert lists(
      Table table, List<Field<?>> given, OnConflict onConflict, List<Field<?>> returning) {
    Source into = Writes.source(table);
    return new Insert(
        into,
        Writes.columns(given, into),
        given.stream().<Term>map(field -> new Term.Parameter(field.type().list(), null)).toList(),
        1,
        true,
        onConflict,
        Writes.columns(returning, into));
  }
}
