package dev.testudo.orm.testing.compliance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.testudo.orm.dialect.Capability;
import dev.testudo.orm.error.DataException;
import dev.testudo.orm.metamodel.Expr;
import dev.testudo.orm.testing.compliance.model.Texts;
import dev.testudo.orm.testing.compliance.model.TextsManager;
import dev.testudo.orm.testing.compliance.model.TextsPath;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Text comes back letter by letter. */
interface TextFieldBehaviour extends Behaviour {
  int LIMIT = 20;

  private Probe<Texts, TextsPath, String> probe(
      BiConsumer<Texts, @Nullable String> set,
      Function<Texts, @Nullable String> get,
      Function<TextsPath, Expr<String>> column) {
    return new Probe<>(new TextsManager(orm()), Texts::new, set, get, column);
  }

  private Probe<Texts, TextsPath, String> text() {
    return probe((m, v) -> m.text = v, m -> m.text, p -> p.text);
  }

  private Probe<Texts, TextsPath, String> limited() {
    return probe((m, v) -> m.limited = v, m -> m.limited, p -> p.limited);
  }

  private Probe<Texts, TextsPath, String> maybe() {
    return probe((m, v) -> m.maybeText = v, m -> m.maybeText, p -> p.maybeText);
  }

  private Probe<Texts, TextsPath, String> maybeLimited() {
    return probe((m, v) -> m.maybeLimited = v, m -> m.maybeLimited, p -> p.maybeLimited);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "plain",
        " ",
        "  leading",
        "trailing  ",
        "tab\tand\ttab",
        "line\nline\r\nline\r",
        "it's '' \"two\" `so`",
        "\\ back \\n \\' slash",
        "100% _x_",
        "? $1 #{x} :name",
        "a;b --c /* d",
        "😀🎉",
        "é e\u0301 ß",
        "漢字かな",
        "\u0001\u001f\u007f",
        "NULL",
        "null",
        "{\"a\":1}",
        "\u202e\ufeffx\u200b",
        "\uffff\ufffd"
      })
  default void textIsKept(String value) {
    text().keeps(value);
    limited().keeps(value);
    maybe().keeps(value);
    maybeLimited().keeps(value);
  }

  @Test
  default void emptyTextIsNotNull() {
    maybe().keepsNull();
    maybeLimited().keepsNull();
    var manager = new TextsManager(orm());
    var texts = new Texts();
    texts.maybeText = "";
    manager.create(texts).await();

    assertEquals("", manager.get(texts.id).await().maybeText);
    assertEquals(1, manager.filter(p -> p.maybeText.eq("")).count().await());
    assertEquals(1, manager.filter(p -> p.maybeText.isNotNull()).count().await());
  }

  @Test
  default void aLimitedTextMayBeAsLongAsItsLimit() {
    limited().keeps("x".repeat(LIMIT), " ".repeat(LIMIT), "é".repeat(LIMIT), "漢".repeat(LIMIT));
    int most = can(Capability.LENGTH_IN_CODE_POINTS) ? LIMIT : LIMIT / 2;
    limited().keeps("😀".repeat(most));
    maybeLimited().keeps("😀".repeat(most));
  }

  @Test
  default void oneCharacterTooManyIsRefusedByName() {
    limited().refuses("limited", "x".repeat(LIMIT + 1), "é".repeat(LIMIT + 1));
    limited().refuses("limited", "x".repeat(LIMIT) + " ", " ".repeat(LIMIT + 1));
    limited().refuses("limited", "😀".repeat(LIMIT + 1), "x".repeat(10_000));
    maybeLimited().refuses("maybeLimited", "x".repeat(LIMIT + 1));
  }

  @Test
  default void whatNotEveryDatabaseCanStoreIsRefusedByAll() {
    text().refuses("text", "a\0b", "half \ud83d", "\ude00 half", "\ude00\ud83d");
    limited().refuses("limited", "\0");
  }

  @Test
  default void textOfAMegabyteIsKept() {
    String large = "0123456789abcdé😀".repeat(1 << 16);
    var manager = new TextsManager(orm());
    var texts = new Texts();
    texts.text = large;
    texts.maybeText = large;
    manager.create(texts).await();

    var read = manager.get(texts.id).await();

    assertEquals(large.length(), read.text.length());
    assertTrue(large.equals(read.text) && large.equals(read.maybeText));
  }

  @Test
  default void aTextThatIsComparedMayBeLongerThanTheColumn() {
    var manager = new TextsManager(orm());
    manager.create(new Texts()).await();

    assertEquals(0, manager.filter(p -> p.limited.eq("x".repeat(100))).count().await());
    assertEquals(1, manager.filter(p -> p.limited.ne("x".repeat(100))).count().await());
    assertEquals(1, manager.filter(p -> p.limited.lt("x".repeat(100))).count().await());
  }

  @Test
  default void textThatCannotBeSentIsNoConditionEither() {
    Failures.of(DataException.class, new TextsManager(orm()).get(p -> p.text.eq("a\0b")));
  }

  @Test
  default void statementsHiddenInTextAreText() {
    var manager = new TextsManager(orm());
    var texts = new Texts();
    texts.text = "'; DROP TABLE texts; --";
    texts.limited = "\\'; DELETE";
    manager.create(texts).await();

    var found = manager.filter(p -> p.text.eq("'; DROP TABLE texts; --")).get().await();

    assertEquals("\\'; DELETE", found.limited);
    assertNull(found.maybeText);
    assertTrue(manager.filter(p -> p.text.eq("' OR '1'='1")).list().await().isEmpty());
  }
}
