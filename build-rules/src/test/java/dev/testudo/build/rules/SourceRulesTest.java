package dev.testudo.build.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

final class SourceRulesTest {

  @Test
  void findsAFileOverTheLimitButNotAtIt() {
    var atLimit = new SourceFile("a/Short.java", "\n".repeat(SourceRules.LONGEST_FILE));
    var overLimit = new SourceFile("a/Long.java", "\n".repeat(SourceRules.LONGEST_FILE + 1));

    List<String> offences = SourceRules.tooLong(List.of(atLimit, overLimit));

    assertEquals(1, offences.size());
    assertTrue(offences.get(0).startsWith("a/Long.java has 401 lines"), offences.get(0));
  }

  @Test
  void findsAPackageWithoutPackageInfo() {
    var source = new SourceFile("a/b/Thing.java", "package a.b;");

    List<String> offences = SourceRules.unmarkedPackages(List.of(source));

    assertEquals(1, offences.size());
    assertTrue(offences.get(0).startsWith("Package a.b needs a package-info.java"));
  }

  @Test
  void findsAPackageInfoThatIsNotMarkedOrSaysNothing() {
    var unmarked = new SourceFile("a/package-info.java", "/** Says. */\npackage a;");
    var silent = new SourceFile("b/package-info.java", "@NullMarked\npackage b;");

    assertEquals(2, SourceRules.unmarkedPackages(List.of(unmarked, silent)).size());
  }

  @Test
  void acceptsAMarkedPackageThatSaysWhatItIs() {
    var info = new SourceFile("a/package-info.java", "/** Says what. */\n@NullMarked\npackage a;");
    var source = new SourceFile("a/Thing.java", "package a;");

    assertEquals(List.of(), SourceRules.unmarkedPackages(List.of(source, info)));
  }

  @Test
  void findsSqlInAStringOfAnotherPackage() {
    var source =
        new SourceFile("a/b/Query.java", "class Query {\n  String s = \"SELECT \" + x;\n}");

    List<String> offences = SourceRules.sqlOutside("a.dialect", List.of(source));

    assertEquals(1, offences.size());
    assertTrue(offences.get(0).startsWith("a/b/Query.java:2 writes SQL"), offences.get(0));
  }

  @Test
  void findsSqlInATextBlock() {
    String text = "String s = \"\"\"\n    CREATE\n    TABLE x\n    \"\"\";";

    assertEquals(
        1, SourceRules.sqlOutside("d", List.of(new SourceFile("a/Ddl.java", text))).size());
  }

  @Test
  void acceptsSqlInThePackageThatWritesIt() {
    var source = new SourceFile("a/dialect/Sql.java", "String s = \"DELETE FROM x\";");

    assertEquals(List.of(), SourceRules.sqlOutside("a.dialect", List.of(source)));
  }

  @Test
  void acceptsKeywordsInCommentsAndSentences() {
    String text =
        """
        /** Runs SELECT name FROM x. */ // INSERT INTO
        char quote = '"'; /* "UPDATE x" */
        String s = "Update of User changed nothing; a SELECT, an INSERT.";
        """;

    assertEquals(
        List.of(), SourceRules.sqlOutside("d", List.of(new SourceFile("a/Note.java", text))));
  }
}
