package dev.testudo.orm.query;

import dev.testudo.orm.ast.Computation;
import dev.testudo.orm.ast.Function;
import dev.testudo.orm.ast.Insert;
import dev.testudo.orm.ast.Insert.OnConflict;
import dev.testudo.orm.ast.Source;
import dev.testudo.orm.ast.Term;
import dev.testudo.orm.ast.Update;
import dev.testudo.orm.ast.UpdateLists;
import dev.testudo.orm.metamodel.Field;
import dev.testudo.orm.metamodel.Role;
import dev.testudo.orm.metamodel.Table;
import dev.testudo.orm.type.Kind;
import dev.testudo.orm.type.Types;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The statements that write many rows at once. They hold no values: the values follow in the order
 * that each method names.
 */
public final class BulkWrites {
  /** Kinds of keys that a comparison does not convert, whatever stands next to them. */
  private static final Set<Kind> PLAIN =
      EnumSet.of(Kind.SHORT, Kind.INTEGER, Kind.LONG, Kind.TEXT, Kind.UUID);

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
        given.stream().<Term>map(BulkWrites::list).toList(),
        1,
        true,
        onConflict,
        Writes.columns(returning, into));
  }

  /**
   * An UPDATE of any number of rows; values: for each set field the list of its values, then for
   * each matched one.
   */
  public static UpdateLists updateLists(
      Table table, List<Field<?>> set, List<Field<?>> match, List<Field<?>> returning) {
    Source source = Writes.source(table);
    Field<?> deleted = table.withRole(Role.DELETED_AT);
    return new UpdateLists(
        source,
        Writes.columns(set, source),
        set.stream().map(BulkWrites::list).toList(),
        Writes.columns(match, source),
        match.stream().map(BulkWrites::list).toList(),
        deleted == null ? null : new Term.NullTest(deleted.of(source), true),
        Writes.columns(returning, source));
  }

  /**
   * An UPDATE of so many rows, each with values of its own; values: for each set field, and in it
   * for each row, the parts of its key and then the value; at last for each row those of the
   * matched fields. A whole number, a text or a UUID as a key is read once for each set field, not
   * for each row of it.
   */
  public static Update updateCases(
      Table table, List<Field<?>> set, List<Field<?>> match, int rows, boolean looksUp) {
    Source source = Writes.source(table);
    Field<?> only = onlyKey(table);
    Term subject = only == null ? null : only.of(source);
    List<Update.Change> changes = new ArrayList<>();
    for (Field<?> field : set) {
      List<Computation.Choice.Branch> branches = new ArrayList<>(rows);
      for (int row = 0; row < rows; row++) {
        Term condition = only == null ? equal(table.key(), source) : Writes.value(only);
        branches.add(new Computation.Choice.Branch(condition, Writes.value(field)));
      }
      changes.add(
          new Update.Change(
              field.of(source),
              new Computation.Choice(subject, branches, field.of(source), field.type())));
    }
    List<Term> any = new ArrayList<>(rows);
    for (int row = 0; row < rows; row++) {
      any.add(equal(match, source));
    }
    return new Update(
        source,
        changes,
        Writes.there(table, source, Term.Junction.of(false, any)),
        List.of(),
        looksUp);
  }

  private static @Nullable Field<?> onlyKey(Table table) {
    Field<?> first = table.key().get(0);
    return table.key().size() == 1 && PLAIN.contains(first.type().kind()) ? first : null;
  }

  private static Term equal(List<Field<?>> fields, Source source) {
    return Term.Junction.of(
        true,
        fields.stream()
            .<Term>map(f -> new Term.Comparison(f.of(source), Term.Operator.EQ, Writes.value(f)))
            .toList());
  }

  private static Term.Parameter list(Field<?> field) {
    return new Term.Parameter(field.type().list(), null);
  }

  /** Rows that collide with one of the same target fields are left out; any if there are none. */
  public static OnConflict skip(Table table, List<Field<?>> target) {
    return new OnConflict.Ignore(Writes.columns(target, Writes.source(table)));
  }

  /**
   * A row with the same target fields gets new values.
   *
   * @param update the fields that get the values of the row that was to be stored
   * @param counted the fields that become one more than they were
   */
  public static OnConflict replace(
      Table table, List<Field<?>> target, List<Field<?>> update, List<Field<?>> counted) {
    Source into = Writes.source(table);
    return new OnConflict.Replace(
        Writes.columns(target, into), Writes.columns(update, into), Writes.columns(counted, into));
  }

  /**
   * An UPDATE of the row with the same values of some fields; values: those of the set fields, then
   * 1 for each counted one, then those of the matched ones.
   *
   * @param counted the fields that become one more than they were
   */
  public static Update update(
      Table table, List<Field<?>> set, List<Field<?>> counted, List<Field<?>> match) {
    Update plain = Writes.updateAny(table, set, match);
    List<Update.Change> changes = new ArrayList<>(plain.set());
    for (Field<?> field : counted) {
      Term.Column column = field.of(plain.table());
      var one = new Term.Parameter(Types.LONG, 1L);
      changes.add(
          new Update.Change(
              column, new Computation.Call(Function.PLUS, List.of(column, one), column.type())));
    }
    return new Update(plain.table(), changes, plain.where());
  }

  /**
   * The rows that have one of several sets of values in some fields.
   *
   * @param wanted one value per field in each set
   */
  public static Criteria among(
      Table table, List<Field<?>> fields, List<@Nullable Object[]> wanted) {
    return among(Criteria.all(Writes.source(table)), fields, wanted);
  }

  /** Of some rows, those that have one of several sets of values in some fields. */
  public static Criteria among(
      Criteria rows, List<Field<?>> fields, List<@Nullable Object[]> wanted) {
    return rows.and(
        fields.size() == 1
            ? oneColumn(fields.get(0), rows.source(), wanted)
            : severalColumns(fields, rows.source(), wanted));
  }

  private static Term oneColumn(Field<?> field, Source source, List<@Nullable Object[]> wanted) {
    List<Object> values = new ArrayList<>(wanted.size());
    wanted.forEach(each -> values.add(Objects.requireNonNull(each[0])));
    return new Term.InList(field.of(source), field.type(), values);
  }

  private static Term severalColumns(
      List<Field<?>> fields, Source source, List<@Nullable Object[]> wanted) {
    List<Term> rows = new ArrayList<>(wanted.size());
    for (@Nullable Object[] values : wanted) {
      List<Term> equal = new ArrayList<>(values.length);
      for (int i = 0; i < values.length; i++) {
        Field<?> field = fields.get(i);
        equal.add(
            new Term.Comparison(
                field.of(source), Term.Operator.EQ, new Term.Parameter(field.type(), values[i])));
      }
      rows.add(Term.Junction.of(true, equal));
    }
    return Term.Junction.of(false, rows);
  }
}
