package dev.testudo.orm.testing.compliance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.testudo.orm.error.DataException;
import dev.testudo.orm.error.OrmException;
import dev.testudo.orm.metamodel.Condition;
import dev.testudo.orm.metamodel.TextExpr;
import dev.testudo.orm.testing.compliance.model.Texts;
import dev.testudo.orm.testing.compliance.model.TextsManager;
import dev.testudo.orm.testing.compliance.model.TextsPath;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Searches in text find the same on every engine: literally, by case or not, by pattern. */
interface SearchBehaviour extends Behaviour {
  private TextsManager storing(String... values) {
    var manager = new TextsManager(orm());
    for (String value : values) {
      var texts = new Texts();
      texts.text = value;
      texts.maybeText = value;
      manager.create(texts).await();
    }
    manager.create(new Texts()).await();
    return manager;
  }

  private static void assertFinds(
      TextsManager manager, Function<TextsPath, Condition> condition, String... expected) {
    var found = manager.filter(condition).orderBy(p -> p.id).list().await();
    assertEquals(List.of(expected), found.stream().map(m -> m.text).toList());
    long others = manager.exclude(condition).count().await();
    assertEquals(manager.count().await(), found.size() + others, "exclude is not the complement");
  }

  /** What a search finds is what the same test finds in Java; NULL is never found. */
  private static void assertAgrees(
      TextsManager manager,
      String[] values,
      String label,
      Function<TextExpr, Condition> search,
      Predicate<String> java) {
    var expected = Arrays.stream(values).filter(java).sorted().toList();
    var found = manager.filter(p -> search.apply(p.maybeText)).list().await();
    assertEquals(expected, found.stream().map(m -> m.text).sorted().toList(), label);
    long others = manager.exclude(p -> search.apply(p.maybeText)).count().await();
    assertEquals(values.length + 1 - expected.size(), others, label);
  }

  @Test
  default void whatIsSearchedForIsTakenLiterally() {
    var values = new String[HostileTexts.ALL.size() * 2];
    for (int i = 0; i < HostileTexts.ALL.size(); i++) {
      values[2 * i] = HostileTexts.ALL.get(i);
      values[2 * i + 1] = "x" + HostileTexts.ALL.get(i) + "Y";
    }
    var manager = storing(values);

    for (String part : HostileTexts.ALL) {
      assertAgrees(manager, values, part, t -> t.contains(part), v -> v.contains(part));
      assertAgrees(manager, values, part, t -> t.startsWith(part), v -> v.startsWith(part));
      assertAgrees(manager, values, part, t -> t.endsWith(part), v -> v.endsWith(part));
      assertAgrees(manager, values, part, t -> t.eq(part), v -> v.equals(part));
      assertAgrees(manager, values, part, t -> t.ieq(part), v -> v.equals(part));
      assertAgrees(manager, values, part, t -> t.icontains(part), v -> v.contains(part));
      assertAgrees(manager, values, part, t -> t.istartsWith(part), v -> v.startsWith(part));
      assertAgrees(manager, values, part, t -> t.iendsWith(part), v -> v.endsWith(part));
    }
  }

  @Test
  default void caseCountsUnlessTheNameSaysOtherwise() {
    var manager = storing("John", "JOHN", "john", "Jöhn");

    assertFinds(manager, p -> p.text.contains("oh"), "John", "john");
    assertFinds(manager, p -> p.text.startsWith("Jo"), "John");
    assertFinds(manager, p -> p.text.endsWith("HN"), "JOHN");
    assertFinds(manager, p -> p.text.like("j%"), "john");
    assertFinds(manager, p -> p.text.regex("^J[oO]"), "John", "JOHN");
    assertFinds(manager, p -> p.text.icontains("OH"), "John", "JOHN", "john");
    assertFinds(manager, p -> p.text.istartsWith("jO"), "John", "JOHN", "john");
    assertFinds(manager, p -> p.text.iendsWith("hN"), "John", "JOHN", "john", "Jöhn");
    assertFinds(manager, p -> p.text.ieq("jOHN"), "John", "JOHN", "john");
    assertFinds(manager, p -> p.text.iregex("^j.hn$"), "John", "JOHN", "john", "Jöhn");
    assertFinds(manager, p -> p.text.ieq("jÖHN"), "Jöhn");
  }

  @Test
  default void caseIsThatOfEachCharacterForItself() {
    var manager = storing("STRASSE", "straße", "STRAẞE", "İ", "I", "ı", "i", "Σ", "σ", "ς", "É");

    assertFinds(manager, p -> p.text.ieq("Strasse"), "STRASSE");
    assertFinds(manager, p -> p.text.ieq("STRAßE"), "straße", "STRAẞE");
    assertFinds(manager, p -> p.text.ieq("i"), "İ", "I", "ı", "i");
    assertFinds(manager, p -> p.text.ieq("ı"), "İ", "I", "ı", "i");
    assertFinds(manager, p -> p.text.icontains("ς"), "Σ", "σ", "ς");
    assertFinds(manager, p -> p.text.istartsWith("é"), "É");
    assertFinds(manager, p -> p.text.icontains("e\u0301"));
  }

  @Test
  default void everyLetterIsFoundByEveryCaseOfIt() {
    var letters = new StringBuilder();
    for (int c = 'A'; c < 0x1E944; c++) {
      if (Character.toLowerCase(c) != c && c % 7 == 0) {
        letters.appendCodePoint(c);
      }
    }
    String all = letters.toString();
    for (int from = 0; from < all.length(); from = all.offsetByCodePoints(from, 1)) {
      // Chunks of 60 letters.
      int to = from;
      for (int i = 0; i < 60 && to < all.length(); i++) {
        to = all.offsetByCodePoints(to, 1);
      }
      String chunk = all.substring(from, to);
      var small = new StringBuilder();
      chunk.codePoints().map(Character::toLowerCase).forEach(small::appendCodePoint);
      var manager = storing(chunk);
      assertFinds(manager, p -> p.text.ieq(small.toString()), chunk);
      assertFinds(manager, p -> p.text.icontains(small.substring(2)), chunk);
      manager.all().delete().await();
      from = all.offsetByCodePoints(to, -1);
    }
  }

  @Test
  default void aPatternOfOnesOwnHasBackslashesForWhatIsMeantLiterally() {
    var manager = storing("100%", "100 %", "1000", "a_b", "axb", "a\\b", "a!b", "a!xb");

    assertFinds(manager, p -> p.text.like("100%"), "100%", "100 %", "1000");
    assertFinds(manager, p -> p.text.like("100\\%"), "100%");
    assertFinds(manager, p -> p.text.like("a_b"), "a_b", "axb", "a\\b", "a!b");
    assertFinds(manager, p -> p.text.like("a\\_b"), "a_b");
    assertFinds(manager, p -> p.text.like("a\\\\b"), "a\\b");
    assertFinds(manager, p -> p.text.like("a!_b"), "a!xb");
    assertFinds(manager, p -> p.text.like("A%"));
    assertFinds(manager, p -> p.text.like(""), "");
    assertThrows(OrmException.class, () -> manager.filter(p -> p.text.like("a\\")));
  }

  @Test
  default void regularExpressionsMeanTheSameEverywhere() {
    String[] values = {
      "", "a", "A", "ab", "abc", "aab", "b", "a1", "1", "12", "123", "a b", "a\tb", "a\nb", "a\n",
      "\n", "_", "-", "a-b", "a.b", "axb", "[x]", "^", "$", "\\", "é", "É", "漢", "😀", "a😀b", "٣",
      "ſ", "K", "x{2}", "||", "a|b", "(a)", "a&&b", "~", "#", "a#b"
    };
    String[] patterns = {
      "a",
      "^a",
      "b$",
      "^a.b$",
      "^.$",
      "^..$",
      "a|b",
      "^(a|b)+$",
      "^(?:ab)?$",
      "\\d",
      "^\\d+$",
      "^\\d{2}$",
      "^\\d{2,}$",
      "^\\d{1,2}$",
      "^\\D$",
      "\\w",
      "^\\W+$",
      "\\s",
      "^\\S*$",
      "[a-c]",
      "^[^a-c]$",
      "^[\\d_]$",
      "^[\\D]$",
      "[\\\\]",
      "\\\\",
      "\\.",
      "^[.]",
      "\\[x\\]",
      "[\\[\\]]",
      "\\^",
      "\\$",
      "[\\^$]",
      "^[-a]$",
      "^[a-]$",
      "\\{2\\}",
      "\\|",
      "^\\($",
      "\\(a\\)",
      "é",
      "[é-ü]",
      "^[à-ÿ]$",
      "漢",
      "😀",
      "^.😀.$",
      "[😀]",
      "a+?b",
      "a*?",
      "^$",
      "^a\\nb$",
      "\\n$",
      "\\t",
      "^[^\\n]*$",
      "[\\&]{2}",
      "~",
      "[~#]",
      "^(a(b(c)?)?)?$",
      "k",
      "s",
      "^\\w$",
      "x$|^-",
      "[^\\w\\s]",
      "(^a|b$)"
    };
    var manager = storing(values);

    for (String pattern : patterns) {
      Pattern java =
          Pattern.compile(
              pattern.replace("$", "\\z").replace("\\\\z", "\\$").replace("[\\^\\z]", "[\\^\\$]"),
              Pattern.UNIX_LINES);
      assertAgrees(manager, values, pattern, t -> t.regex(pattern), v -> java.matcher(v).find());
      Pattern any =
          Pattern.compile(
              java.pattern(), Pattern.UNIX_LINES | Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
      if (!pattern.contains("[^")) {
        assertAgrees(
            manager, values, "(?i)" + pattern, t -> t.iregex(pattern), v -> any.matcher(v).find());
      }
    }
  }

  @Test
  default void expressionsThatEnginesReadDifferentlyAreRefused() {
    var manager = storing("a");
    for (String pattern :
        List.of(
            "(",
            ")",
            "[",
            "[a",
            "a)",
            "*a",
            "a**",
            "a++",
            "a{",
            "a{1",
            "a{2,1}",
            "a{300}",
            "{",
            "]",
            "\\b",
            "\\1",
            "(a)\\1",
            "\\p{L}",
            "\\Qa\\E",
            "\\A",
            "\\z",
            "\\x41",
            "\\u0041",
            "(?=a)",
            "(?i)a",
            "(?<n>a)",
            "(?#x)",
            "[[:alpha:]]",
            "[a&&b]",
            "[z-a]",
            "[a-\\d]",
            "[]",
            "[^]",
            "^*",
            "$+",
            "a\\",
            "[a-c-e]")) {
      var failure =
          assertThrows(
              OrmException.class, () -> manager.filter(p -> p.text.regex(pattern)), pattern);
      assertTrue(failure.getMessage().startsWith("The regular expression for regex "), pattern);
    }
  }

  @Test
  default void longTextsAreSearchedToo() {
    String big = "Ab".repeat(200_000);
    var manager = storing(big + "Zebra", big);
    String longest = "kS".repeat(500);

    assertEquals(1, manager.filter(p -> p.text.contains("Zebra")).count().await());
    assertEquals(1, manager.filter(p -> p.text.icontains("zEBRA")).count().await());
    assertEquals(1, manager.filter(p -> p.text.iendsWith("zEBRA")).count().await());
    assertEquals(0, manager.filter(p -> p.text.contains("q".repeat(10_000))).count().await());
    assertEquals(0, manager.filter(p -> p.text.icontains(longest)).count().await());
    assertEquals(0, manager.filter(p -> p.text.ieq("ßé".repeat(500))).count().await());
    assertThrows(
        DataException.class, () -> manager.filter(p -> p.text.icontains("a".repeat(1_001))));
  }

  @Test
  default void nullAndHalvesOfCharactersAreNoTextsToLookFor() {
    var manager = storing("a");
    String none = null;

    assertThrows(OrmException.class, () -> manager.filter(p -> p.text.contains(none)));
    assertThrows(OrmException.class, () -> manager.filter(p -> p.text.icontains(none)));
    assertThrows(OrmException.class, () -> manager.filter(p -> p.text.regex(none)));
    assertThrows(DataException.class, () -> manager.filter(p -> p.text.contains("\ud83d")));
    assertThrows(DataException.class, () -> manager.filter(p -> p.text.startsWith("a\0")));
    assertThrows(DataException.class, () -> manager.filter(p -> p.text.ieq("\ude00")));
  }

  @Test
  default void randomSearchesFindWhatJavaFinds() {
    var random = new Random(11);
    String alphabet = "aAbB%_!\\[]*?.^$é É\n";
    var values = new String[80];
    for (int i = 0; i < values.length; i++) {
      values[i] = word(random, alphabet, random.nextInt(8));
    }
    var manager = storing(values);
    for (int i = 0; i < 40; i++) {
      String part = word(random, alphabet, 1 + random.nextInt(2));
      String folded = part.toLowerCase(Locale.ROOT);
      assertAgrees(manager, values, part, t -> t.contains(part), v -> v.contains(part));
      assertAgrees(
          manager,
          values,
          part,
          t -> t.icontains(part),
          v -> v.toLowerCase(Locale.ROOT).contains(folded));
    }
  }

  private static String word(Random random, String alphabet, int length) {
    var word = new StringBuilder();
    for (int i = 0; i < length; i++) {
      word.append(alphabet.charAt(random.nextInt(alphabet.length())));
    }
    return word.toString();
  }
}
