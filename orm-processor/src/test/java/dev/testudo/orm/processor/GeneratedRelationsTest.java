package dev.testudo.orm.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.testudo.orm.annotation.OnDelete;
import dev.testudo.orm.annotation.OnUpdate;
import dev.testudo.orm.metamodel.Field;
import dev.testudo.orm.metamodel.JoinTable;
import dev.testudo.orm.metamodel.KeyKind;
import dev.testudo.orm.metamodel.Link;
import dev.testudo.orm.metamodel.ModelType;
import dev.testudo.orm.metamodel.ToMany;
import dev.testudo.orm.metamodel.ToOne;
import dev.testudo.orm.relation.One;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Compiles models that are related in every way, and looks at what was written. */
final class GeneratedRelationsTest {
  static final List<String> SHAPES =
      List.of("Article", "Booking", "Contract", "Issue", "Page", "Placed", "Topic", "Writer");

  @TempDir static Path folder;

  private static ClassLoader loader;

  @BeforeAll
  static void compile() throws Exception {
    var compilation = Compiled.into(folder);
    SHAPES.forEach(shape -> compilation.source(Shapes.source(shape)));
    assertEquals(List.of(), compilation.run().problems());
    loader = new URLClassLoader(new URL[] {folder.resolve("classes").toUri().toURL()});
  }

  @Test
  void aForeignKeyIsLikeTheKeyThatItRefersTo() throws Exception {
    ToOne<Object, Object, Object> writer = toOne("Article", "writer");

    assertEquals(List.of("writer_id"), columns(writer.columns()));
    assertSame(model("Writer").table().field("id").type(), writer.columns().get(0).type());
    assertEquals(OnDelete.CASCADE, writer.reference().onDelete());
    assertFalse(writer.isNullable());
    assertFalse(writer.isUnique());
    assertEquals(KeyKind.NONE, writer.columns().get(0).key());
  }

  @Test
  void aForeignKeyMayReferToAUniqueField() throws Exception {
    ToOne<Object, Object, Object> editor = toOne("Article", "editor");

    assertEquals(List.of("edited_by"), columns(editor.columns()));
    assertEquals(List.of("pen_name"), columns(editor.references()));
    assertEquals(30, editor.columns().get(0).type().length());
    assertEquals("Who read it first", editor.columns().get(0).comment());
    assertFalse(editor.reference().constrained());
    assertTrue(editor.isNullable());
  }

  @Test
  void severalKeyFieldsMakeSeveralColumns() throws Exception {
    ToOne<Object, Object, Object> page = toOne("Article", "onPage");

    assertEquals(List.of("on_page_issue_id", "on_page_number"), columns(page.columns()));
    assertEquals(
        List.of("onPage.issue", "onPage.number"),
        page.columns().stream().map(Field::name).toList());
    assertEquals(List.of("issue_id", "number"), columns(page.references()));
    assertTrue(page.isNullable());
  }

  @Test
  void aKeyMayBeARelation() throws Exception {
    ModelType<Object, Object, Object> page = model("Page");
    Object row = page.read(new RowOf(row(7L, 3, null, null)), 0);

    Object key = page.key(row);

    assertEquals("PageKey[issue=7, number=3]", String.valueOf(key));
    assertEquals(7L, page.keyValue(key, 0));
    assertEquals(key, page.readKey(new RowOf(row(7L, 3)), 0));
    assertEquals("Issue#7", String.valueOf(toOne("Page", "issue").get(row)));
  }

  @Test
  void aKeyThatIsARelationIsNeverCountedByTheDatabase() throws Exception {
    assertEquals(KeyKind.ASSIGNED, model("Contract").table().field("writer").key());
    assertTrue(toOne("Contract", "writer").isUnique());
  }

  @Test
  void readsSeveralColumnsAsOneRelation() throws Exception {
    ModelType<Object, Object, Object> article = model("Article");
    ToOne<Object, Object, Object> page = toOne("Article", "onPage");

    Object one = article.read(new RowOf(row(7L, 3, 1, "a", 5, "Bell")), 0);
    Object other = article.read(new RowOf(row(null, null, 1, "a", 5, null)), 0);

    assertEquals("PageKey[issue=7, number=3]", String.valueOf(page.key(one)));
    assertEquals(7L, article.value(one, 0));
    assertEquals(3, article.value(one, 1));
    assertEquals(One.none(), page.get(other));
    assertNull(article.value(other, 0));
    assertSame(one, toMany("Article", "topics").attach(one, List.of(), true));
  }

  @Test
  void bothSidesOfAOneToOneRelationAreOnes() throws Exception {
    ToOne<Object, Object, Object> contract = toOne("Writer", "contract");

    assertTrue(contract.isBackward());
    assertSame(link("Contract", "writer"), contract.mappedBy());
    assertEquals(List.of("id"), columns(contract.ownerFields()));
    assertEquals(List.of("writer_id"), columns(contract.targetFields()));
    assertTrue(contract.isNullable());
    assertTrue(toOne("Contract", "before").isUnique());
    assertTrue(toOne("Page", "back").isUnique());
  }

  @Test
  void aModelMayBeRelatedToItselfAndSeveralTimesToAnother() throws Exception {
    assertSame(link("Writer", "mentor"), toMany("Writer", "pupils").mappedBy());
    assertSame(model("Writer"), toMany("Writer", "pupils").target());
    assertSame(link("Article", "writer"), toMany("Writer", "articles").mappedBy());
    assertSame(link("Article", "editor"), toMany("Writer", "edited").mappedBy());
  }

  @Test
  void aTableConnectsTwoModels() throws Exception {
    JoinTable topics = toMany("Article", "topics").joinTable();
    JoinTable articles = toMany("Topic", "articles").joinTable();

    assertEquals("article_topic", topics.table().name());
    assertEquals(List.of("article_id", "topic_id"), columns(topics.table().key()));
    assertEquals(8, topics.table().key().get(0).type().length());
    assertEquals(List.of("topic_id"), columns(articles.owner().columns()));
  }

  @Test
  void aTableThatConnectsAModelWithItselfTellsTheSidesApart() throws Exception {
    JoinTable related = toMany("Article", "related").joinTable();

    assertEquals("article_related", related.table().name());
    assertEquals(List.of("from_article_id"), columns(related.owner().columns()));
    assertEquals(List.of("to_article_id"), columns(related.target().columns()));
  }

  @Test
  void aModelMayConnectTwoOthers() throws Exception {
    JoinTable booked = toMany("Page", "booked").joinTable();

    assertTrue(booked.isModel());
    assertSame(model("Booking").table(), booked.table());
    assertEquals(List.of("on_page_issue_id", "on_page_number"), columns(booked.owner().columns()));
    assertEquals(List.of("topic_id"), columns(booked.target().columns()));
    assertEquals(OnUpdate.CASCADE, toOne("Booking", "onPage").reference().onUpdate());
  }

  @Test
  void relationsAreNotLoadedAfterReading() throws Exception {
    Object writer = model("Writer").read(new RowOf(row(5, "Bell", null)), 0);

    assertEquals("not loaded", String.valueOf(toMany("Writer", "pupils").get(writer)));
    assertEquals("Contract (not loaded)", String.valueOf(toOne("Writer", "contract").get(writer)));
    assertEquals(One.none(), toOne("Writer", "mentor").get(writer));
  }

  @Test
  void aRecordIsCopiedToGetARelation() throws Exception {
    ModelType<Object, Object, Object> contract = model("Contract");
    Object before = contract.read(new RowOf(row(5, 100, null)), 0);

    Object after = toOne("Contract", "before").set(before, One.ofId(4));

    assertNotSame(before, after);
    assertEquals(4, contract.value(after, 2));
    assertEquals(5, contract.key(after));
    assertNull(contract.value(before, 2));
    assertEquals(6, contract.value(contract.with(after, 2, new RowOf(row(6)), 0), 2));
  }

  @Test
  void gettersAndSettersReachARelation() throws Exception {
    Object issue = model("Issue").read(new RowOf(row(5L)), 0);

    toMany("Issue", "pages").attach(issue, List.of(), true);

    assertEquals("[]", String.valueOf(toMany("Issue", "pages").get(issue)));
  }

  @Test
  void aTargetWithoutAKeyIsReportedOnBothSides(@TempDir Path other) {
    var compiled =
        Compiled.into(other)
            .source(
                """
                package com.example;
                import dev.testudo.orm.annotation.*;
                import dev.testudo.orm.relation.*;
                @Model
                public class Post {
                  @Id public Long id;
                  @ForeignKey public One<User, Long> author;
                }
                @Model class User {
                  String name;
                }
                """)
            .run();

    assertEquals(
        List.of(
            "Post.java:7 [ORM-RELATION-KEYLESS] author refers to the key of User, which has none"
                + " that can be read. Put @Id on its key.",
            "Post.java:9 [ORM-KEY-MISSING] User has no key. Put @Id on the field that identifies"
                + " a row."),
        compiled.coded());
  }

  private static List<@Nullable Object> row(@Nullable Object... values) {
    var row = new ArrayList<@Nullable Object>();
    Collections.addAll(row, values);
    return row;
  }

  private static List<String> columns(List<Field<?>> fields) {
    return fields.stream().map(Field::column).toList();
  }

  private static Link<Object, ?> link(String model, String relation) throws Exception {
    return model(model).link(relation);
  }

  @SuppressWarnings("unchecked") // The classes do not exist when this test is compiled.
  private static ToOne<Object, Object, Object> toOne(String model, String relation)
      throws Exception {
    return (ToOne<Object, Object, Object>) link(model, relation);
  }

  @SuppressWarnings("unchecked") // The classes do not exist when this test is compiled.
  private static ToMany<Object, Object, Object> toMany(String model, String relation)
      throws Exception {
    return (ToMany<Object, Object, Object>) link(model, relation);
  }

  @SuppressWarnings("unchecked") // The classes do not exist when this test is compiled.
  private static ModelType<Object, Object, Object> model(String name) throws Exception {
    var field = loader.loadClass("com.example.press." + name + "Model").getDeclaredField("MODEL");
    return (ModelType<Object, Object, Object>) field.get(null);
  }
}
