package dev.testudo.orm.testing.compliance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.testudo.orm.error.OrmException;
import dev.testudo.orm.metamodel.Expr;
import dev.testudo.orm.metamodel.Fn;
import dev.testudo.orm.metamodel.TextExpr;
import dev.testudo.orm.testing.compliance.model.Texts;
import dev.testudo.orm.testing.compliance.model.TextsManager;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Functions of text give the same on every engine, in characters and for every letter. */
interface TextFunctionBehaviour extends Behaviour {

  private <T> @Nullable Object of(String text, Function<TextExpr, Expr<T>> function) {
    var manager = new TextsManager(orm());
    var texts = new Texts();
    texts.text = text;
    texts.limited = text;
    manager.create(texts).await();
    T fromLong = manager.select(p -> function.apply(p.text)).list().await().get(0);
    T fromLimited = manager.select(p -> function.apply(p.limited)).list().await().get(0);
    assertEquals(fromLong, fromLimited);
    if (fromLong != null) {
      var same = manager.filter(p -> function.apply(p.text).eq(fromLong));
      assertEquals(1, same.count().await(), same::sql);
      var different = manager.filter(p -> function.apply(p.text).ne(fromLong));
      assertEquals(0, different.count().await(), different::sql);
    }
    // Of NULL everything is NULL.
    assertEquals(1, manager.filter(p -> function.apply(p.maybeText).isNull()).count().await());
    manager.all().delete().await();
    return fromLong;
  }

  @Test
  default void lettersChangeTheirCase() {
    assertEquals("jöhn éσσ i漢", of("JÖHN ÉσΣ İ漢", Fn::lower));
    assertEquals("JÖHN É ΣΣ I漢", of("jöhn é σς ı漢", Fn::upper));
    assertEquals("😀", of("😀", Fn::upper));
    assertEquals("", of("", Fn::lower));
    String sharp = bench().dialect().name().equals("postgresql") ? "SS" : "ß";
    assertEquals(sharp, of("ß", Fn::upper));
    assertEquals("ß", of("ẞ", Fn::lower));
  }

  @Test
  default void lengthsCountCharacters() {
    assertEquals(5, of("😀é漢a ", Fn::length));
    assertEquals(0, of("", Fn::length));
  }

  @Test
  default void spacesAreTrimmedAndNothingElse() {
    assertEquals("\ta b\n", of("  \ta b\n ", Fn::trim));
    assertEquals("a  ", of("  a  ", Fn::ltrim));
    assertEquals("  a", of("  a  ", Fn::rtrim));
    assertEquals("", of("   ", Fn::trim));
    assertEquals("\u00a0a", of("\u00a0a", Fn::trim));
  }

  @Test
  default void partsAreTakenByCharacters() {
    assertEquals("é漢", of("😀é漢a", t -> Fn.substring(t, 2, 2)));
    assertEquals("é漢a", of("😀é漢a", t -> Fn.substring(t, 2)));
    assertEquals("", of("abc", t -> Fn.substring(t, 4, 2)));
    assertEquals("", of("abc", t -> Fn.substring(t, 1, 0)));
    assertEquals("c", of("abc", t -> Fn.substring(t, 3, 9)));
    assertEquals("😀é", of("😀é漢a", t -> Fn.left(t, 2)));
    assertEquals("漢😀", of("aé漢😀", t -> Fn.right(t, 2)));
    assertEquals("abc", of("abc", t -> Fn.left(t, 9)));
    assertEquals("abc", of("abc", t -> Fn.right(t, 9)));
    assertEquals("", of("abc", t -> Fn.left(t, 0)));
    assertEquals("", of("abc", t -> Fn.right(t, 0)));
    assertThrows(OrmException.class, () -> of("a", t -> Fn.substring(t, 0)));
    assertThrows(OrmException.class, () -> of("a", t -> Fn.left(t, -1)));
  }

  @Test
  default void textsAreReplacedAndFilled() {
    assertEquals("a\\'%c", of("abc", t -> Fn.replace(t, "b", "\\'%")));
    assertEquals("aBc", of("aBc", t -> Fn.replace(t, "b", "x")));
    assertEquals("c", of("aac", t -> Fn.replace(t, "a", "")));
    assertEquals("éxé😀", of("😀", t -> Fn.padLeft(t, 4, "éx")));
    assertEquals("😀éxé", of("😀", t -> Fn.padRight(t, 4, "éx")));
    assertEquals("ab", of("abc", t -> Fn.padLeft(t, 2, "x")));
    assertEquals("ab", of("abc", t -> Fn.padRight(t, 2, "x")));
    assertEquals("", of("abc", t -> Fn.padRight(t, 0, "x")));
    assertEquals("c漢é😀", of("😀é漢c", Fn::reverse));
    assertEquals("ababab", of("ab", t -> Fn.repeat(t, 3)));
    assertEquals("", of("ab", t -> Fn.repeat(t, 0)));
    assertThrows(OrmException.class, () -> of("a", t -> Fn.replace(t, "", "x")));
    assertThrows(OrmException.class, () -> of("a", t -> Fn.padLeft(t, 3, "")));
  }

  @Test
  default void positionsCountCharacters() {
    assertEquals(3, of("😀éb", t -> Fn.position(t, "b")));
    assertEquals(0, of("abc", t -> Fn.position(t, "B")));
    assertEquals(1, of("abc", t -> Fn.position(t, "")));
    assertEquals(1, of("abc", t -> Fn.position(t, Fn.left(t, 2))));
    assertEquals(0x1F600, of("😀a", Fn::codePoint));
    assertEquals(233, of("é", Fn::codePoint));
    assertEquals(0, of("", Fn::codePoint));
    assertEquals("😀", of("😀a", t -> Fn.character(Fn.codePoint(t))));
    assertEquals("a", of("a", t -> Fn.character(Fn.codePoint(t))));
  }

  @Test
  default void hashesAreOfTheUtf8Bytes() {
    assertEquals("66ddcd97cfdeabb2f6fb8a999b4bc76f", of("é", Fn::md5));
    assertEquals("d41d8cd98f00b204e9800998ecf8427e", of("", Fn::md5));
    assertEquals(
        "4a99557e4033c3539de2eb65472017cad5f9557f7a0625a09f1c3f6e2ba69c4c", of("é", Fn::sha256));
    assertEquals(128, of("é", t -> Fn.length(Fn.sha512(t))));
    assertEquals("a9993e364706816aba3e25717850c26c9cd0d89d", of("abc", Fn::sha1));
  }

  @Test
  default void hashesAreThoseOfJavaForTextsOfEveryLength() throws GeneralSecurityException {
    var manager = new TextsManager(orm());
    for (int length : new int[] {0, 1, 54, 55, 56, 57, 63, 64, 65, 119, 120, 127, 128, 200}) {
      var texts = new Texts();
      texts.text = "xé".repeat(length).substring(0, length);
      manager.create(texts).await();
      var mine = manager.filter(p -> p.id.eq(texts.id));

      assertHash("MD5", texts.text, mine.select(p -> Fn.md5(p.text)).list().await().get(0));
      assertHash("SHA-1", texts.text, mine.select(p -> Fn.sha1(p.text)).list().await().get(0));
      assertHash("SHA-256", texts.text, mine.select(p -> Fn.sha256(p.text)).list().await().get(0));
      assertHash("SHA-512", texts.text, mine.select(p -> Fn.sha512(p.text)).list().await().get(0));
    }
  }

  private static void assertHash(String name, String text, String found)
      throws GeneralSecurityException {
    byte[] hash = MessageDigest.getInstance(name).digest(text.getBytes(StandardCharsets.UTF_8));
    assertEquals(HexFormat.of().formatHex(hash), found, name + " of " + text.length());
  }

  @Test
  default void textsAreConcatenatedAndNullIsEmpty() {
    var manager = new TextsManager(orm());
    var texts = new Texts();
    texts.text = "a";
    manager.create(texts).await();

    assertEquals(
        "a-x",
        manager
            .select(p -> Fn.concat(p.text, Fn.text("-"), p.maybeText, Fn.text("x")))
            .list()
            .await()
            .get(0));
    assertEquals("", manager.select(p -> Fn.concat(p.maybeText)).list().await().get(0));
    assertNull(manager.select(p -> Fn.lower(p.maybeText)).list().await().get(0));
    assertEquals(1, manager.filter(p -> Fn.concat(p.text, p.maybeText).eq("a")).count().await());
    assertEquals(
        0, manager.filter(p -> Fn.concat(Fn.text("A"), Fn.text("b")).eq("ab")).count().await());
    assertEquals(
        List.of("a"),
        manager.filter(p -> Fn.lower(p.text).in("a", "b")).select(p -> p.text).list().await());
  }
}
