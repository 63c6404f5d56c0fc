package dev.testudo.orm.dialect;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.testudo.orm.ast.Delete;
import dev.testudo.orm.ast.Derived;
import dev.testudo.orm.ast.From;
import dev.testudo.orm.ast.Insert;
import dev.testudo.orm.ast.Ordering;
import dev.testudo.orm.ast.Select;
import dev.testudo.orm.ast.Source;
import dev.testudo.orm.ast.Term;
import dev.testudo.orm.ast.Update;
import dev.testudo.orm.type.ColumnType;
import dev.testudo.orm.type.Kind;
import dev.testudo.orm.type.Types;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Trees of statements about one table of users. */
final class Samples {
  static final ColumnType<List<String>> JSON = Types.json(new TypeReference<List<String>>() {});

  final Source user = new Source(null, "user");
  final Term.Column id = column("id", Types.LONG, false);
  final Term.Column name = column("username", Types.text(50), false);
  final Term.Column bio = column("bio", Types.TEXT, true);
  final Term.Column active = column("is_active", Types.BOOLEAN, false);
  final Term.Column flag = column("flag", Types.BOOLEAN, true);
  final Term.Column price = column("price", Types.decimal(10, 2), true);
  final Term.Column data = column("data", JSON, true);
  final Term.Column labels = column("labels", Types.TEXT.list(), false);
  final Term.Column prices = column("prices", Types.decimal(10, 2).list(), false);

  Term.Column column(String column, ColumnType<?> type, boolean nullable) {
    return new Term.Column(user, column, type, nullable);
  }

  Term.Comparison eq(Term.Column column, Object value) {
    return compare(column, Term.Operator.EQ, value);
  }

  Term.Comparison compare(Term.Column column, Term.Operator operator, Object value) {
    return new Term.Comparison(column, operator, new Term.Parameter(column.type(), value));
  }

  static Term and(Term... terms) {
    return new Term.Junction(true, List.of(terms));
  }

  static Term or(Term... terms) {
    return new Term.Junction(false, List.of(terms));
  }

  Select where(@Nullable Term where) {
    return new Select(List.of(id), user, where, List.of(), null, null, false);
  }

  Select selecting(Term... columns) {
    return new Select(List.of(columns), user, null, List.of(), null, null, false);
  }

  Select ordered(Ordering... orderings) {
    return new Select(List.of(id), user, null, List.of(orderings), null, null, false);
  }

  Select page(@Nullable Long limit, @Nullable Long offset, boolean forUpdate) {
    return new Select(List.of(id), user, null, List.of(), number(limit), number(offset), forUpdate);
  }

  static Term.@Nullable Parameter number(@Nullable Long value) {
    return value == null ? null : new Term.Parameter(Types.LONG, value);
  }

  static Select count(From from) {
    return new Select(
        List.of(Term.Aggregate.countRows()), from, null, List.of(), null, null, false);
  }

  Select countOfPage() {
    var inner = new Select(List.of(id), user, eq(name, "x"), List.of(), number(5L), null, false);
    return count(new Derived(inner));
  }

  Insert insert(Insert.OnConflict onConflict, Term.Column... returning) {
    return insert(
        List.of(id, name, price), List.of(1L, "x", BigDecimal.ONE), onConflict, returning);
  }

  Insert insert(
      List<Term.Column> columns,
      List<?> values,
      Insert.OnConflict onConflict,
      Term.Column... returning) {
    List<Term> terms = new java.util.ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      terms.add(new Term.Parameter(columns.get(i).type(), values.get(i)));
    }
    return new Insert(user, columns, terms, onConflict, List.of(returning));
  }

  Insert.OnConflict replace() {
    return new Insert.OnConflict.Replace(List.of(id), List.of(name, price));
  }

  Update update() {
    return new Update(
        user,
        List.of(
            new Update.Change(name, new Term.Parameter(name.type(), "y")),
            new Update.Change(bio, new Term.Parameter(bio.type(), null))),
        eq(id, 1L));
  }

  Delete delete() {
    return new Delete(user, eq(id, 1L));
  }

  static String kindOf(ColumnType<?> type) {
    return type.kind() == Kind.ARRAY ? "ARRAY" : type.kind().name();
  }
}
