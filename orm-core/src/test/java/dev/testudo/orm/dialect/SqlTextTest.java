package dev.testudo.orm.dialect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SqlTextTest {

  @ParameterizedTest
  @DisplayName("H: comments (CVE-2020-25638, CVE-2023-22794)")
  @ValueSource(
      strings = {
        "*/ DROP TABLE a; /*",
        "!50000 DROP TABLE a",
        "+ HINT(x)",
        "/* nested */ x",
        "a\n*/",
        "*\u0000/",
        "?$1:x",
        "'\"`\\",
        "#{x}",
        "--",
        "é漢😀*/"
      })
  void aCommentStaysOneWhateverItHolds(String comment) {
    var tagged = new SqlText("SELECT 1", List.of()).tagged(comment);

    assertTrue(tagged.isTagged());
    assertTrue(tagged.text().startsWith("/* "), tagged.text());
    assertTrue(tagged.text().endsWith(" */ SELECT 1"), tagged.text());
    String inside = tagged.text().substring(3, tagged.text().length() - " */ SELECT 1".length());
    assertTrue(inside.chars().noneMatch(c -> "*/!+'\"`\\?#\n\0;{}".indexOf(c) >= 0), inside);
    assertEquals(1, tagged.text().split("\\*/", -1).length - 1);
  }
}
