package dev.testudo.orm.dialect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.testudo.orm.error.OrmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

final class RawTextTest {
  private static final Map<String, Object> ONE = Map.of("x", 1L);

  private static String text(Dialect dialect, String sql, Map<String, ?> values) {
    return dialect.raw(sql).bind(values).sql().text();
  }

  private static String failure(Dialect dialect, String sql, Map<String, ?> values) {
    return assertThrows(OrmException.class, () -> text(dialect, sql, values)).getMessage();
  }

  @Test
  void writesNumberedPlaceholdersWithTheirTypesOnPostgres() {
    BoundSql bound =
        Dialects.POSTGRESQL
            .raw("SELECT * FROM t WHERE a = #{a} AND b > #{b} OR c = #{a}")
            .bind(Map.of("a", "x", "b", 5));

    assertEquals(
        "SELECT * FROM t WHERE a = $1::text AND b > $2::integer OR c = $1::text",
        bound.sql().text());
    assertEquals(List.of("x", 5), Arrays.asList(bound.values()));
  }

  @Test
  void repeatsTheValueWherePlaceholdersHaveNoNumbers() {
    BoundSql bound = Dialects.H2.raw("SELECT #{a}, #{b}, #{a}").bind(Map.of("a", "x", "b", 5));

    assertEquals("SELECT ?, ?, ?", bound.sql().text());
    assertEquals(List.of("x", 5, "x"), Arrays.asList(bound.values()));
  }

  @Test
  void writesNullAsTheWordThatFitsEveryType() {
    Map<String, Object> values = new HashMap<>();
    values.put("x", null);

    assertEquals(
        "SELECT NULL::date, NULL", text(Dialects.POSTGRESQL, "SELECT #{x}::date, #{x}", values));
  }

  @Test
  void writesOnePlaceholderForEachElementOfACollection() {
    assertEquals(
        "a IN ($1::bigint, $2::bigint)",
        text(Dialects.POSTGRESQL, "a IN (#{x})", Map.of("x", List.of(1L, 2L))));
    assertEquals(
        "a IN (?, ?, ?)", text(Dialects.SQLITE, "a IN (#{x})", Map.of("x", List.of("a", 1, true))));
  }

  @Test
  void writesAnArrayAsOneValue() {
    assertEquals(
        "a = ANY($1::bigint[])",
        text(Dialects.POSTGRESQL, "a = ANY(#{x})", Map.of("x", new long[] {1, 2})));
    assertEquals(
        "a = ANY($1::text[])",
        text(Dialects.POSTGRESQL, "a = ANY(#{x})", Map.of("x", new String[] {"a", null})));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT '#{no} it''s ? :a $1'",
        "SELECT E'it\\'s #{no}'",
        "SELECT e'a' \n -- c\n '\\'#{no}'",
        "SELECT \"#{no}\"\"?\"",
        "SELECT 1 -- #{no}",
        "SELECT 1 /* #{no} /* #{no} */ #{no} */",
        "SELECT $$ #{no} ' $$, $a$ #{no} $$ $a$",
        "SELECT a::text, b -> 'k', c #>> '{a}', d @> e, f ? 'g', h ?| i, j ?& k, l ?? m",
        "SELECT a[1:2], b # c, x$1, 'a'::varchar(3)",
      })
  void leavesLiteralsCommentsCastsAndOperatorsAloneOnPostgres(String sql) {
    assertEquals(sql + "\n", text(Dialects.POSTGRESQL, sql + "\n", Map.of()));
    assertEquals(sql + "\n= $1::bigint", text(Dialects.POSTGRESQL, sql + "\n= #{x}", ONE));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT 'it\\'s #{no} ?' , \"a\\\" #{no}\", `#{no} \\`",
        "SELECT 1 # #{no} ? '",
        "SELECT 1 -- #{no} ?",
        "SELECT 5--2, @a := 3, a->'$.b'",
        "SELECT /*! #{no} */ 1 /* /* #{no} */",
      })
  void leavesTheSameAloneOnMySql(String sql) {
    assertEquals(sql + "\n= ?", text(Dialects.MYSQL, sql + "\n= #{x}", ONE));
    assertEquals(sql + "\n= ?", text(Dialects.MARIADB, sql + "\n= #{x}", ONE));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT '\\', '#{no}', \"#{no}\"",
        "SELECT 1 // #{no} ?",
        "SELECT $$ #{no} $$, 1 /* /* */ #{no} */",
      })
  void leavesTheSameAloneOnH2(String sql) {
    assertEquals(sql + "\n= ?", text(Dialects.H2, sql + "\n= #{x}", ONE));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT '\\', [#{no} ?], `#{no}`, \"#{no}\"",
        "SELECT 1 -- #{no} :a",
        "SELECT 1 /* /* #{no} */, x'00'",
      })
  void leavesTheSameAloneOnSqlite(String sql) {
    assertEquals(sql + "\n= ?", text(Dialects.SQLITE, sql + "\n= #{x}", ONE));
  }

  @Test
  void takesAnEscapedParameterAsText() {
    assertEquals("SELECT a #{x}", text(Dialects.POSTGRESQL, "SELECT a \\#{x}", Map.of()));
  }

  @Test
  void keepsAPlaceholderApartFromNamesAndDigitsBesideIt() {
    assertEquals(
        "LIMIT $1::bigint OFFSET $1::bigint",
        text(Dialects.POSTGRESQL, "LIMIT#{x}OFFSET #{x}", ONE));
    assertEquals("-$1::bigint 5", text(Dialects.POSTGRESQL, "-#{x}5", ONE));
    assertEquals("? ?", text(Dialects.H2, "#{x}#{x}", ONE));
    assertEquals("a ? $1::bigint", text(Dialects.POSTGRESQL, "a ?#{x}", ONE));
  }

  @Test
  void bindsANegativeNumberInsteadOfWritingAComment() {
    BoundSql bound = Dialects.MYSQL.raw("SELECT 1 -#{x}").bind(Map.of("x", -1));

    assertEquals("SELECT 1 -?", bound.sql().text());
  }

  @Test
  void namesTheMissingAndTheSurplusValueAndTheNearest() {
    assertTrue(
        failure(Dialects.H2, "SELECT #{email}", Map.of("emial", "x"))
            .contains("There is no value for #{email}."));
    assertTrue(
        failure(Dialects.H2, "SELECT #{email}", Map.of("emial", "x"))
            .contains("Did you mean \"emial\"?"));
    String surplus = failure(Dialects.H2, "SELECT #{email}", Map.of("email", 1, "emial", 2));
    assertTrue(surplus.contains("a value for \"emial\""), surplus);
    assertTrue(surplus.contains("Did you mean \"email\"?"), surplus);
    assertTrue(
        failure(Dialects.H2, "SELECT '#{x}'", ONE).contains("inside quotes or a comment is none"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"#{}", "#{a b}", "#{1}", "#{a", "#{a;b}", "#{'}", "#{ a }"})
  void refusesMalformedParameters(String wrong) {
    String message = failure(Dialects.H2, "SELECT " + wrong, Map.of());

    assertTrue(message.startsWith("At position 8 "), message);
  }

  @ParameterizedTest
  @CsvSource({
    "H2, ?",
    "H2, ?1",
    "MYSQL, ?",
    "MARIADB, ?",
    "SQLITE, ?",
    "SQLITE, :a",
    "SQLITE, @a",
    "SQLITE, $a",
    "POSTGRESQL, $1"
  })
  void refusesPlaceholdersOfTheEnginesOwn(String engine, String placeholder) {
    Dialect dialect = Dialects.of(engine.toLowerCase(Locale.ROOT));

    assertTrue(
        failure(dialect, "SELECT " + placeholder, Map.of())
            .contains("stands the placeholder " + placeholder + "."));
  }

  @Test
  void refusesAnEmptyCollectionAndNullsInOne() {
    assertTrue(failure(Dialects.H2, "a IN (#{x})", Map.of("x", List.of())).contains("is empty"));
    assertTrue(
        failure(Dialects.H2, "a IN (#{x})", Map.of("x", Arrays.asList(1, null)))
            .contains("has a null among its elements"));
  }

  @Test
  void refusesValuesOfAClassThatNoColumnHas() {
    for (Object wrong : List.of(new Object(), Map.of("$gt", 1), Optional.of(1), Set.class)) {
      String message = failure(Dialects.H2, "SELECT #{x}", Map.of("x", wrong));
      assertTrue(message.contains("#{x} cannot be sent"), message);
      assertTrue(message.contains(wrong.getClass().getName()), message);
    }
  }

  @Test
  void refusesAnythingButOneStatement() {
    assertTrue(failure(Dialects.H2, "SELECT 1; DELETE FROM t", Map.of()).contains("2 statements"));
    assertTrue(failure(Dialects.H2, " -- nothing", Map.of()).contains("no statement"));
    assertEquals("SELECT 1; -- done", text(Dialects.H2, "SELECT 1; -- done", Map.of()));
  }

  @Test
  void cutsScriptsAtTheEndsOfStatementsOnly() {
    String script =
        "CREATE TABLE t (a text DEFAULT ';'); -- ; \n/* ; */ INSERT INTO t VALUES ('x;y');;\n"
            + "CREATE TRIGGER g AFTER INSERT ON t BEGIN UPDATE t SET a = CASE WHEN 1 THEN ';' END;"
            + " DELETE FROM t; END; SELECT 1";

    List<String> statements = Dialects.SQLITE.statements(script);

    assertEquals(4, statements.size(), statements::toString);
    assertEquals("CREATE TABLE t (a text DEFAULT ';')", statements.get(0));
    assertTrue(statements.get(1).endsWith("INSERT INTO t VALUES ('x;y')"));
    assertTrue(statements.get(2).endsWith("DELETE FROM t; END"));
    assertEquals("SELECT 1", statements.get(3));
  }

  @Test
  void keepsTheBodiesOfProceduresTogether() {
    String body =
        "CREATE PROCEDURE p() BEGIN IF 1 THEN SELECT 1; END IF; CASE 1 WHEN 1 THEN SELECT 2;"
            + " END CASE; WHILE 0 DO SELECT 3; END WHILE; END";
    String dollar = "CREATE FUNCTION f() RETURNS int AS $$ BEGIN RETURN 1; END; $$ LANGUAGE x";

    assertEquals(List.of(body, "SELECT 4"), Dialects.MYSQL.statements(body + "; SELECT 4"));
    assertEquals(List.of(dollar, "SELECT 4"), Dialects.POSTGRESQL.statements(dollar + ";SELECT 4"));
  }

  /** Texts put together of pieces, of each of which it is known what it is. */
  @ParameterizedTest
  @EnumSource(Lexis.class)
  void findsExactlyTheParametersOfRandomTexts(Lexis lexis) {
    long seed = System.nanoTime();
    var random = new Random(seed);
    Dialect dialect = Dialects.of(lexis.name().toLowerCase(Locale.ROOT));
    List<String> opaque = opaque(lexis);
    for (int run = 0; run < 3_000; run++) {
      var sql = new StringBuilder("SELECT ");
      List<String> names = new ArrayList<>();
      for (int piece = random.nextInt(12); piece >= 0; piece--) {
        if (random.nextInt(3) == 0) {
          String name = "p" + random.nextInt(5);
          names.add(name);
          sql.append("#{").append(name).append('}');
        } else {
          sql.append(opaque.get(random.nextInt(opaque.size())));
        }
        sql.append(random.nextBoolean() ? " " : " , ");
      }
      RawText parsed = dialect.raw(sql.toString());
      Map<String, Object> values = new HashMap<>();
      names.forEach(name -> values.put(name, "'; DROP TABLE t --"));

      assertEquals(
          names.stream().distinct().toList(), parsed.names(), () -> "seed " + seed + ": " + sql);
      String expected = sql.toString().replaceAll("#\\{p[0-9]}", "\u0001");
      assertEquals(
          expected,
          parsed
              .bind(values)
              .sql()
              .text()
              .replaceAll("\\$[0-9]+::text|(?<=[ ,])\\?(?= )", "\u0001"),
          () -> "seed " + seed + ": " + sql);
      assertFalse(parsed.bind(values).sql().text().contains("DROP"));
    }
  }

  private static List<String> opaque(Lexis lexis) {
    List<String> pieces =
        new ArrayList<>(
            List.of("'#{no}'", "'it''s #{no}'", "-- #{no}\n", "/* #{no} ' */", "a", "(b)", "''"));
    pieces.addAll(
        switch (lexis) {
          case POSTGRESQL ->
              List.of(
                  "E'\\'#{no}'",
                  "$$#{no}'$$",
                  "$q$ #{no} $$ $q$",
                  "\"#{no}\"",
                  "/* /* */ #{no} */",
                  "a::text",
                  "b @> c",
                  "d - e");
          case MYSQL ->
              List.of(
                  "'\\'#{no}'", "\"#{no}'\"", "`#{no}'`", "# #{no} '\n", "5--3", "/* /* #{no} */");
          case H2 ->
              List.of("\"#{no}\"", "$$#{no}'$$", "// #{no} '\n", "'\\'", "/* /* */ #{no} */");
          case SQLITE -> List.of("[#{no}']", "`#{no}`", "\"#{no}\"", "'\\'", "/* /* #{no} */");
        });
    return pieces;
  }

  @ParameterizedTest
  @EnumSource(Lexis.class)
  void neverFailsOtherThanByItsOwnErrorOnNoise(Lexis lexis) {
    long seed = System.nanoTime();
    var random = new Random(seed);
    String alphabet = "'\"`[]$#{}-/*\\;:?@ \naEe1_%\u00e9\u0000";
    Dialect dialect = Dialects.of(lexis.name().toLowerCase(Locale.ROOT));
    for (int run = 0; run < 20_000; run++) {
      var sql = new StringBuilder("S ");
      for (int i = random.nextInt(40); i > 0; i--) {
        sql.append(alphabet.charAt(random.nextInt(alphabet.length())));
      }
      try {
        dialect.raw(sql.toString());
      } catch (OrmException expected) {
        assertTrue(expected.getMessage().contains("\n"), () -> "seed " + seed);
      }
    }
  }
}
