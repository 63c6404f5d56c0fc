package dev.testudo.orm.metamodel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.testudo.orm.error.OrmException;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

final class RegexTest {

  private static void assertWritten(String expected, String given) {
    assertEquals(expected, Regex.of("regex", given, false));
  }

  @Test
  void plainCharactersStayAndSpecialOnesKeepTheirBackslash() {
    assertWritten("a é漢😀 \"'%_", "a é漢😀 \"'%_");
    assertWritten("\\.\\*\\\\", "\\.\\*\\\\");
  }

  @Test
  void shorthandsBecomeClassesOfAscii() {
    assertWritten("[0-9][^0-9]", "\\d\\D");
    assertWritten("[0-9A-Z_a-z]", "\\w");
    assertWritten("[\t-\r ]", "\\s");
    assertWritten("[0-9_]", "[\\d_]");
  }

  @Test
  void theDotAndTheEndAreWrittenOut() {
    assertWritten("^[^\n](?![^\n]|\n)", "^.$");
  }

  @Test
  void groupsCaptureNothingAndRepetitionsAreGreedy() {
    assertWritten("(?:a|(?:b)+)?c{2,}d{3}e{1,2}", "(a|(?:b)+)??c{2,}d{3}e{1,2}?");
  }

  @Test
  void classesAreSortedAndEscaped() {
    assertWritten("[\\--/\\\\\\]a-c]", "[c\\]b\\\\a\\--/]");
    assertWritten("[^a-z]", "[^a-mn-z]");
  }

  @Test
  void everyCaseOfALetterIsWrittenOut() {
    assertEquals("[Jj][Oo]1", Regex.literal("jo1", true));
    assertEquals("[Ssſ]", Regex.literal("s", true));
    assertEquals("[IiİI-ı]".length(), 8);
    assertEquals("[Iiİı]", Regex.of("iregex", "i", true).replace("-", ""));
    assertEquals("[^A-Ba-b]".replace("-", ""), Regex.of("iregex", "[^ab]", true));
  }

  @Test
  void whatIsWrittenIsAnExpressionForJavaToo() {
    for (String given : new String[] {"[\\^\\-&~#|]", "[\\[]", "a{0}", "()", "a||b", "[\\S\\s]"}) {
      String written = Regex.of("regex", given.replace("&", "\\&"), false);
      assertTrue(Pattern.compile(written).pattern().equals(written), written);
    }
  }

  @Test
  void aMessageSaysWhatIsWrongAndNotThePattern() {
    var failure = assertThrows(OrmException.class, () -> Regex.of("regex", "secret\\bword", false));

    assertEquals(
        "The regular expression for regex has a \\b, which engines read differently.",
        failure.report().what());
    assertTrue(!failure.getMessage().contains("secret"), failure.getMessage());
  }
}
