package dev.testudo.orm.testing.blog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.testudo.orm.exec.RepeatedRead;
import dev.testudo.orm.testing.blog.model.Entry;
import dev.testudo.orm.testing.blog.model.Writer;
import dev.testudo.orm.testing.guard.ReadGuard;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Related objects that are read one by one are noticed, with the way to read them together. */
interface RepeatedReadBehaviour {
  Blog blog();

  private List<Entry> entries(int count) {
    Writer ann = blog().writer("Ann", null);
    for (int i = 0; i < count; i++) {
      blog().entry("e" + i, i, ann, null);
    }
    return blog().entries.all().list().await();
  }

  /** What is found in some work where a read may be done three times. */
  private List<RepeatedRead> found(Runnable work) {
    List<RepeatedRead> found = new ArrayList<>();
    Runnable end = blog().orm.onRepeatedRead(3, found::add);
    work.run();
    end.run();
    return found;
  }

  private void assertFound(String wayOut, Runnable work) {
    List<RepeatedRead> found = found(work);

    assertEquals(1, found.size(), () -> found.toString());
    RepeatedRead read = found.get(0);
    assertEquals(wayOut, read.wayOut());
    assertEquals(4, read.times());
    String here = RepeatedReadBehaviour.class.getName();
    assertTrue(read.callSite().startsWith(here), read.callSite());
    assertTrue(read.callSite().contains("(RepeatedReadBehaviour.java:"), read.callSite());
    assertTrue(read.message().contains(read.sql()), read.message());
  }

  @Test
  default void objectsThatAreGotByTheirRelationAreNoticed() {
    List<Entry> entries = entries(9);

    assertFound(
        "Load them together: entries.selectRelated(e -> e.author()).",
        () -> entries.forEach(entry -> blog().writers.get(entry.author).await()));
  }

  @Test
  default void objectsThatAreGotByTheirKeyAreNoticed() {
    List<Entry> entries = entries(9);

    assertFound(
        "Read them together: writers.inBulk(keys); or with what refers to them:"
            + " writers.selectRelated(w -> w.boss()), entries.selectRelated(e -> e.author()),"
            + " entries.selectRelated(e -> e.editor()).",
        () -> entries.forEach(entry -> blog().writers.get(entry.author.id()).await()));
    assertFound(
        "Read them together: remarks.inBulk(keys).",
        () -> entries.forEach(e -> blog().remarks.getOrNone(r -> r.id.eq(e.id)).await()));
  }

  @Test
  default void whatBelongsToOneObjectAfterTheOtherIsNoticed() {
    List<Entry> entries = entries(9);

    assertFound(
        "Load them together: entries.prefetchRelated(e -> e.topics()).",
        () -> entries.forEach(entry -> blog().entries.topics(entry).all().list().await()));
    assertFound(
        "Load them together: entries.prefetchRelated(e -> e.remarks()).",
        () -> entries.forEach(e -> blog().remarks.filter(r -> r.entry().eq(e)).count().await()));
    assertFound(
        "Load them together: entries.prefetchRelated(e -> e.author()).",
        () -> entries.forEach(e -> blog().entries.fetchRelated(e, x -> x.author()).await()));
  }

  @Test
  default void whatIsReadTogetherOrSeldomIsNot() {
    List<Entry> entries = entries(9);

    assertEquals(
        List.of(),
        found(
            () -> {
              blog().entries.fetchRelated(entries, e -> e.author()).await();
              blog().entries.prefetchRelated(e -> e.remarks()).list().await();
              blog().writers.inBulk(List.of(1L, 2L, 3L, 4L, 5L)).await();
              entries.subList(0, 3).forEach(e -> blog().writers.get(e.author).await());
              entries.subList(0, 3).forEach(e -> blog().writers.get(e.author).await());
              entries.forEach(e -> blog().entries.filter(x -> x.words.gt(e.words)).count().await());
            }));
  }

  @Test
  default void eachContextIsCountedByItself() {
    List<Entry> entries = entries(9);

    List<RepeatedRead> found =
        found(
            () -> {
              for (int i = 0; i < 4; i++) {
                var part = entries.subList(2 * i, 2 * i + 2);
                blog()
                    .orm
                    .transaction(
                        tx ->
                            blog()
                                .writers
                                .get(part.get(0).author)
                                .compose(first -> blog().writers.get(part.get(1).author)))
                    .await();
              }
            });

    assertEquals(List.of(), found);
  }

  @Test
  default void aTestCanBeToldToFail() {
    List<Entry> entries = entries(9);
    try (ReadGuard guard = ReadGuard.of(blog().orm, 9)) {
      entries.forEach(entry -> blog().writers.get(entry.author).await());
      assertEquals(List.of(), guard.found());
    }

    ReadGuard strict = ReadGuard.of(blog().orm, 8);
    entries.forEach(entry -> blog().writers.get(entry.author).await());

    AssertionError failure = assertThrows(AssertionError.class, strict::close);
    assertThrows(
        AssertionError.class,
        () ->
            ReadGuard.during(
                blog().orm,
                8,
                () -> entries.forEach(entry -> blog().writers.get(entry.author).await())));
    String message = failure.getMessage();
    assertTrue(message.startsWith("The same statement was sent 9 times from "), message);
    assertTrue(message.contains("entries.selectRelated(e -> e.author())"), message);
  }
}
