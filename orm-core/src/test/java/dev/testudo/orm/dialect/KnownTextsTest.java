package dev.testudo.orm.dialect;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import dev.testudo.orm.ast.Computation;
import dev.testudo.orm.ast.Function;
import dev.testudo.orm.ast.Select;
import dev.testudo.orm.ast.Source;
import dev.testudo.orm.ast.Term;
import dev.testudo.orm.type.Types;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class KnownTextsTest {
  private final KnownTexts texts = new KnownTexts(new H2Grammar());

  private static Term.Parameter text(String value) {
    return new Term.Parameter(Types.TEXT, value);
  }

  /** As a query does: everything is made anew. */
  private static Select select(String name, Object... in) {
    var the = new Samples();
    return the.where(
        Samples.and(
            new Term.Comparison(the.name, Term.Operator.EQ, text(name)),
            new Term.InList(the.bio, Types.TEXT, List.of(in))));
  }

  @Test
  void aRepeatedShapeIsRenderedOnce() {
    BoundSql one = texts.of(select("a", "x", "y", "z"));
    BoundSql other = texts.of(select("b", "p", "q", "r"));

    assertSame(one.sql(), other.sql());
    assertArrayEquals(new Object[] {"a", "x", "y", "z", "z"}, one.values());
    assertArrayEquals(new Object[] {"b", "p", "q", "r", "r"}, other.values());
    assertEquals(1, texts.rendered());
  }

  @Test
  void listsOfOtherLengthsShareATextUpToTheNextPowerOfTwo() {
    BoundSql three = texts.of(select("a", "x", "y", "z"));
    BoundSql four = texts.of(select("a", "x", "y", "z", "w"));
    BoundSql five = texts.of(select("a", "1", "2", "3", "4", "5"));

    assertSame(three.sql(), four.sql());
    assertArrayEquals(new Object[] {"a", "x", "y", "z", "w"}, four.values());
    assertNotEquals(three.sql().text(), five.sql().text());
  }

  @Test
  void longListsShareOneText() {
    Object[] many = Collections.nCopies(2_000, "x").toArray();
    Object[] more = IntStream.range(0, 90_000).mapToObj(i -> "y" + i).toArray();

    BoundSql one = texts.of(select("a", many));
    BoundSql other = texts.of(select("b", more));

    assertSame(one.sql(), other.sql());
    assertArrayEquals(new Object[] {"a", new ValueList(List.of(many)), 1_999}, one.values());
    assertArrayEquals(new Object[] {"b", new ValueList(List.of(more)), 89_999}, other.values());
  }

  @Test
  void oneValueAtTwoPlacesIsNotMistakenForTwoEqualOnes() {
    var the = new Samples();
    Term.Parameter same = text("a");
    Term twice =
        Samples.or(
            new Term.Comparison(the.name, Term.Operator.EQ, same),
            new Term.Comparison(the.bio, Term.Operator.EQ, same));
    Term apart =
        Samples.or(
            new Term.Comparison(the.name, Term.Operator.EQ, text("b")),
            new Term.Comparison(the.bio, Term.Operator.EQ, text("c")));

    assertArrayEquals(new Object[] {"a", "a"}, texts.of(the.where(twice)).values());
    assertArrayEquals(new Object[] {"b", "c"}, texts.of(the.where(apart)).values());
  }

  @Test
  void oneValueAtTwoPlacesIsFoundAmongMany() {
    BoundSql apart = texts.of(any(text("a"), text("z")));
    Term.Parameter same = text("b");
    BoundSql twice = texts.of(any(same, same));
    Term.Parameter next = text("c");
    BoundSql again = texts.of(any(next, next));

    assertSame(twice.sql(), again.sql());
    assertEquals(2, texts.rendered());
    assertEquals(List.of("a", "z"), ends(apart));
    assertEquals(List.of("b", "b"), ends(twice));
    assertEquals(List.of("c", "c"), ends(again));
  }

  /** Forty comparisons, the first and the last with these values. */
  private static Select any(Term.Parameter first, Term.Parameter last) {
    var the = new Samples();
    List<Term> all =
        IntStream.range(0, 40)
            .mapToObj(i -> i == 0 ? first : i == 39 ? last : text("v" + i))
            .<Term>map(value -> new Term.Comparison(the.name, Term.Operator.EQ, value))
            .toList();
    return the.where(Term.Junction.of(false, all));
  }

  private static List<Object> ends(BoundSql sql) {
    return List.of(sql.values()[0], sql.values()[39]);
  }

  @Test
  void everythingThatTheTextDependsOnTellsShapesApart() {
    var the = new Samples();
    var other = new Source(null, "other");
    List<Select> different =
        List.of(
            the.where(new Term.Comparison(the.name, Term.Operator.EQ, text("a"))),
            the.where(new Term.Comparison(the.name, Term.Operator.NE, text("a"))),
            the.where(new Term.Comparison(the.bio, Term.Operator.EQ, text("a"))),
            the.where(new Term.Comparison(text("a"), Term.Operator.EQ, the.name)),
            the.where(new Term.NullTest(the.bio, true)),
            the.where(new Term.NullTest(the.bio, false)),
            the.where(new Term.Not(new Term.NullTest(the.bio, true))),
            the.where(null),
            the.page(5L, null, false),
            the.page(null, 5L, false),
            the.page(5L, 5L, false),
            the.page(5L, 5L, true),
            the.where(call(Function.LIKE, the.name)),
            the.where(call(Function.MATCHES, the.name)),
            the.where(fragment("#{a} = 1", the.name)),
            the.where(fragment("#{a} = 2", the.name)),
            Samples.count(the.user),
            Samples.count(other),
            Samples.count(new Source("schema", "other")),
            the.countOfPage());

    for (Select each : different) {
      assertEquals(
          StatementRenderer.render(new H2Grammar(), each).sql().text(),
          texts.of(each).sql().text());
    }
    assertEquals(different.size(), texts.rendered());
  }

  private static Term call(Function function, Term of) {
    return new Computation.Call(function, List.of(of, text("x")), Types.BOOLEAN);
  }

  private static Term fragment(String sql, Term of) {
    return new Computation.Fragment(sql, List.of(of), Types.BOOLEAN);
  }

  @ParameterizedTest
  @ValueSource(strings = {"postgresql", "mysql", "mariadb", "h2", "sqlite"})
  void dialectsKeepTexts(String engine) {
    Dialect dialect = Dialects.of(engine);

    assertSame(dialect.render(select("a", "x")).sql(), dialect.render(select("b", "y")).sql());
  }
}
