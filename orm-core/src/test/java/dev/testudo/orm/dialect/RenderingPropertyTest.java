package dev.testudo.orm.dialect;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.testudo.orm.ast.Ordering;
import dev.testudo.orm.ast.Select;
import dev.testudo.orm.ast.Source;
import dev.testudo.orm.ast.Term;
import dev.testudo.orm.type.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for any statement: same text for the same tree, no value in it, names quoted. */
final class RenderingPropertyTest {
  private static final String SECRET = "zq7secret";
  private static final String[] NAMES = {"a", "o\"'`;--", "x y", "select", "ä\\", "\"", "`"};

  @ParameterizedTest
  @DisplayName("I, K: literals and identifiers (CVE-2020-11010, CVE-2026-39356)")
  @ValueSource(strings = {"postgresql", "mysql", "mariadb", "h2", "sqlite"})
  void renderingIsDeterministicAndHoldsNoValue(String engine) {
    Dialect dialect = Dialects.of(engine);
    for (int seed = 0; seed < 500; seed++) {
      BoundSql once = dialect.render(statement(new Random(seed)));
      BoundSql again = dialect.render(statement(new Random(seed)));

      assertEquals(once.sql().text(), again.sql().text());
      assertArrayEquals(once.values(), again.values());
      assertFalse(once.sql().text().contains(SECRET), once.sql().text());
      assertEquals(once.values().length, once.sql().types().size());
      assertEquals(once.values().length, placeholders(engine, once.sql().text()));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"postgresql", "mysql", "mariadb", "h2", "sqlite"})
  void theTextDoesNotDependOnTheValues(String engine) {
    Dialect dialect = Dialects.of(engine);
    var the = new Samples();

    String one = dialect.render(the.where(the.eq(the.name, "a' OR 1=1 --"))).sql().text();
    String other = dialect.render(the.where(the.eq(the.name, "b"))).sql().text();

    assertEquals(one, other);
  }

  @Test
  void refusesAnIdentifierThatWouldEndTheText() {
    var source = new Source(null, "a\0b");
    var select = Samples.count(source);

    assertThrows(IllegalArgumentException.class, () -> Dialects.H2.render(select));
  }

  /**
   * Placeholders outside of quoted identifiers; what is left of them must not be quoted wrongly.
   */
  private static int placeholders(String engine, String sql) {
    char quote = engine.equals("postgresql") || engine.equals("h2") ? '"' : '`';
    String names = Pattern.quote(String.valueOf(quote));
    String bare = sql.replaceAll(names + "(?:[^" + quote + "]|" + names + names + ")*" + names, "");
    assertFalse(
        bare.indexOf('\'') >= 0 || bare.indexOf(';') >= 0 || bare.indexOf(quote) >= 0, bare);
    return (int) bare.chars().filter(c -> c == (engine.equals("postgresql") ? '$' : '?')).count();
  }

  private static Select statement(Random random) {
    var source = new Source(random.nextBoolean() ? null : name(random), name(random));
    List<Term> columns = List.of(column(source, random), column(source, random));
    Term where = random.nextInt(10) == 0 ? null : condition(source, random, 3);
    List<Ordering> orderBy = new ArrayList<>();
    for (int i = random.nextInt(3); i > 0; i--) {
      var nulls = one(List.of(Ordering.Nulls.values()), random);
      orderBy.add(new Ordering(column(source, random), random.nextBoolean(), nulls));
    }
    Term.Parameter limit = random.nextBoolean() ? null : new Term.Parameter(Types.LONG, 5L);
    Term.Parameter offset = random.nextBoolean() ? null : new Term.Parameter(Types.LONG, 6L);
    return new Select(columns, source, where, orderBy, limit, offset, random.nextBoolean());
  }

  private static Term condition(Source source, Random random, int depth) {
    Term.Column column = column(source, random);
    return switch (random.nextInt(depth == 0 ? 5 : 8)) {
      case 0 ->
          new Term.Comparison(column, one(List.of(Term.Operator.values()), random), value(random));
      case 1 -> new Term.NullTest(column, random.nextBoolean());
      case 2 -> new Term.Between(column, value(random), value(random));
      case 3 -> new Term.InList(column, Types.TEXT, values(random));
      case 4 -> new Term.Constant(random.nextBoolean());
      case 5 -> new Term.Not(condition(source, random, depth - 1));
      case 6 ->
          new Term.Xor(condition(source, random, depth - 1), condition(source, random, depth - 1));
      default ->
          new Term.Junction(
              random.nextBoolean(),
              List.of(condition(source, random, depth - 1), condition(source, random, depth - 1)));
    };
  }

  private static List<Object> values(Random random) {
    List<Object> values = new ArrayList<>();
    for (int i = random.nextInt(9); i >= 0; i--) {
      values.add(SECRET + i);
    }
    return values;
  }

  private static Term value(Random random) {
    return new Term.Parameter(Types.TEXT, SECRET + random.nextInt());
  }

  private static Term.Column column(Source source, Random random) {
    return new Term.Column(source, name(random), Types.TEXT, random.nextBoolean());
  }

  private static String name(Random random) {
    return NAMES[random.nextInt(NAMES.length)];
  }

  private static <T> T one(List<T> list, Random random) {
    return list.get(random.nextInt(list.size()));
  }
}
