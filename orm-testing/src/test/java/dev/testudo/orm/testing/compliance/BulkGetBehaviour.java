package dev.testudo.orm.testing.compliance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.testudo.orm.testing.compliance.model.Line;
import dev.testudo.orm.testing.compliance.model.LineKey;
import dev.testudo.orm.testing.compliance.model.LineManager;
import dev.testudo.orm.testing.compliance.model.Tag;
import dev.testudo.orm.testing.compliance.model.TokenManager;
import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Many rows by their keys. */
interface BulkGetBehaviour extends Behaviour {

  @Test
  default void noKeysGiveNoRows() {
    assertTrue(tags().inBulk(List.of()).await().isEmpty());
  }

  @Test
  default void rowsComeByKeyInTheOrderOfTheKeys() {
    var a = tags().create(new Tag(null, "a")).await();
    var b = tags().create(new Tag(null, "b")).await();
    var c = tags().create(new Tag(null, "c")).await();

    var found = tags().inBulk(List.of(c.id(), -1L, a.id(), c.id())).await();

    assertEquals(List.of(c.id(), a.id()), List.copyOf(found.keySet()));
    assertEquals(List.of(c, a), List.copyOf(found.values()));
    assertEquals(b, tags().inBulk(List.of(b.id())).await().get(b.id()));
  }

  @Test
  default void thousandsOfKeysAreNoMatter() {
    Future.all(
            IntStream.range(0, 500).mapToObj(i -> tags().create(new Tag(null, "t" + i))).toList())
        .await();
    var stored = tags().all().list().await().stream().map(Tag::id).toList();
    var keys = new ArrayList<Long>(stored);
    LongStream.range(0, 2000).forEach(i -> keys.add(1_000_000 + i));
    Collections.shuffle(keys, new java.util.Random(7));

    var found = tags().inBulk(keys).await();

    assertEquals(500, found.size());
    assertEquals(keys.stream().filter(stored::contains).toList(), List.copyOf(found.keySet()));
  }

  @Test
  default void manyValuesInAConditionAreNoMatter() {
    tags().create(new Tag(null, "a")).await();
    var names = IntStream.range(0, 20_000).mapToObj(i -> "n" + i).toList();
    var with = new ArrayList<String>(names);
    with.add("a");

    assertEquals(0, tags().filter(t -> t.name.in(names)).count().await());
    assertEquals(1, tags().filter(t -> t.name.in(with)).count().await());
    assertEquals(1, tags().filter(t -> t.name.notIn(names)).count().await());
  }

  @Test
  default void compositeKeysAndUuidsWorkToo() {
    var lines = new LineManager(orm());
    for (int order = 1; order <= 3; order++) {
      for (int line = 1; line <= 3; line++) {
        lines.create(new Line(order, line, "x", 10 * order + line)).await();
      }
    }
    var tokens = new TokenManager(orm());
    var token = tokens.create(t -> t.purpose = "p").await();

    var found =
        lines.inBulk(List.of(new LineKey(3, 1), new LineKey(9, 9), new LineKey(1, 2))).await();

    assertEquals(List.of(new LineKey(3, 1), new LineKey(1, 2)), List.copyOf(found.keySet()));
    assertEquals(31, found.get(new LineKey(3, 1)).amount);
    assertEquals(12, found.get(new LineKey(1, 2)).amount);
    assertEquals(1, tokens.inBulk(List.of(token.id, new UUID(1, 1))).await().size());
  }
}
