package dev.testudo.orm.testing.blog;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.testudo.orm.relation.One;
import dev.testudo.orm.testing.blog.model.Entry;
import dev.testudo.orm.testing.blog.model.Topic;
import dev.testudo.orm.testing.blog.model.Writer;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How many statements and connections each operation takes, when each is waited for. */
interface CountBehaviour {
  Blog blog();

  private Writer ann() {
    return blog().writer("Ann", null);
  }

  private static Entry entry(Writer author, int number) {
    var entry = new Entry();
    entry.title = "e" + number;
    entry.words = number;
    entry.author = One.of(author);
    entry.editor = One.none();
    return entry;
  }

  private static List<Entry> entries(Writer author, int count) {
    return IntStream.range(0, count).mapToObj(i -> entry(author, i)).toList();
  }

  @Test
  default void aCreationIsOneStatement() {
    Writer ann = ann();

    blog().counting(1, () -> blog().entries.create(entry(ann, 1)));
  }

  @Test
  default void aSaveIsOneStatement() {
    Entry entry = blog().entry("e", 1, ann(), null);
    entry.words = 2;

    blog().counting(1, () -> blog().entries.save(entry));
  }

  @Test
  default void aSaveOfOneColumnIsOneStatement() {
    Entry entry = blog().entry("e", 1, ann(), null);
    entry.words = 2;

    blog().counting(1, () -> blog().entries.save(entry, e -> e.words));
  }

  @Test
  default void aDeletionIsOneStatement() {
    Writer ann = ann();

    blog().counting(1, () -> blog().writers.delete(ann));
  }

  @Test
  default void anObjectByItsKeyIsOneStatement() {
    long id = ann().id;

    blog().counting(1, () -> blog().writers.get(id));
  }

  @Test
  default void aListAndAPageAreOneStatementEach() {
    Writer ann = ann();
    blog().entries.bulkCreate(entries(ann, 30)).await();

    List<Entry> all = blog().counting(1, () -> blog().entries.all().list());
    List<Entry> page =
        blog()
            .counting(
                1, () -> blog().entries.all().orderBy(e -> e.words).limit(10).offset(25).list());

    assertEquals(30, all.size());
    assertEquals(5, page.size());
  }

  @Test
  default void aCountAndAQuestionForExistenceAreOneStatementEach() {
    ann();

    assertEquals(1, blog().counting(1, () -> blog().writers.all().count()));
    assertEquals(true, blog().counting(1, () -> blog().writers.all().exists()));
  }

  @Test
  default void twoLevelsOfRelationsAreAStatementEachWhateverTheNumberOfObjects() {
    Writer ann = ann();
    Writer bob = blog().writer("Bob", null);
    Topic java = blog().topic("java");
    for (Writer author : List.of(ann, bob)) {
      for (Entry entry : blog().entries.bulkCreate(entries(author, 5)).await()) {
        blog().entries.topics(entry).add(java).await();
      }
    }

    List<Writer> writers =
        blog()
            .counting(
                3,
                () ->
                    blog()
                        .writers
                        .prefetchRelated(w -> w.entries().then(e -> e.topics()))
                        .orderBy(w -> w.name)
                        .list());

    assertEquals(5, writers.get(1).entries.size());
    assertEquals(1, writers.get(1).entries.list().get(4).topics.size());
  }

  @Test
  default void aHundredNewObjectsAreOneStatement() {
    Writer ann = ann();
    // H2 keeps the rows before the one that fails: there it is a transaction. So it is on MySQL,
    // which is asked besides how far apart the keys are that it gives.
    int statements =
        switch (blog().engine) {
          case H2 -> 3;
          case MYSQL -> 4;
          default -> 1;
        };

    blog().counting(statements, () -> blog().entries.bulkCreate(entries(ann, 100)));
  }

  @Test
  default void aChangeAndADeletionOfAllRowsAreOneStatementEach() {
    Writer ann = ann();
    blog().entries.bulkCreate(entries(ann, 10)).await();

    int changed = blog().counting(1, () -> blog().entries.all().update(e -> e.words.set(7)));
    int deleted = blog().counting(1, () -> blog().entries.all().delete());

    assertEquals(10, changed);
    assertEquals(10, deleted);
  }

  @Test
  default void aTransactionAddsItsBeginningAndItsEnd() {
    Writer ann = ann();

    blog()
        .counting(
            5,
            () ->
                blog()
                    .orm
                    .transaction(
                        tx ->
                            blog()
                                .entries
                                .create(entry(ann, 1))
                                .compose(e -> blog().entries.create(entry(ann, 2)))
                                .compose(e -> blog().entries.create(entry(ann, 3)))));
  }

  @Test
  default void noOperationHoldsAConnectionWhileItWantsAnother() {
    try (Blog single = blog().another(1)) {
      Writer ann = single.writer("Ann", null);
      Entry entry = single.entries.create(entry(ann, 1)).await();
      entry.words = 3;
      single.entries.save(entry).await();
      single.entries.bulkCreate(entries(ann, 600)).await();
      single.entries.bulkUpdate(single.entries.all().list().await(), e -> e.words).await();
      single.entries.topics(entry).add(single.topic("java")).await();
      single.orm.transaction(tx -> single.entries.delete(entry)).await();
      List<Writer> writers =
          single.writers.prefetchRelated(w -> w.entries().then(e -> e.topics())).list().await();

      assertEquals(600, writers.get(0).entries.size());
      assertEquals(0, single.orm.poolUse("default").lent());
    }
  }
}
