package dev.testudo.orm.testing.blog;

import dev.testudo.orm.relation.One;
import dev.testudo.orm.testing.blog.model.Entry;
import dev.testudo.orm.testing.blog.model.Remark;
import dev.testudo.orm.testing.blog.model.Topic;
import dev.testudo.orm.testing.blog.model.Writer;
import java.util.ArrayList;
import java.util.List;

/** A blog that is worth a measurement. */
final class BigBlog {
  private BigBlog() {}

  /** Writers of 20 entries each with 5 topics and 10 remarks; 1,000 of them are the whole blog. */
  static void fill(Blog blog, int writers) {
    List<Writer> authors = new ArrayList<>();
    for (int i = 0; i < writers; i++) {
      var writer = new Writer();
      writer.name = "w" + i;
      authors.add(writer);
    }
    List<Topic> topics = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      topics.add(Topic.of("t" + i));
    }
    List<Writer> stored = blog.writers.bulkCreate(authors).await();
    List<Entry> entries = blog.entries.bulkCreate(entriesOf(stored)).await();
    List<Topic> known = blog.topics.bulkCreate(topics).await();
    for (int t = 0; t < known.size(); t++) {
      List<Long> about = new ArrayList<>();
      for (int e = t / 5; e < entries.size(); e += 10) {
        about.add(entries.get(e).id);
      }
      blog.topics.entries(known.get(t)).addIds(about).await();
    }
    List<Remark> remarks = new ArrayList<>();
    for (Entry entry : entries) {
      for (int i = 0; i < 10; i++) {
        var remark = new Remark();
        remark.text = "remark " + i;
        remark.entry = One.of(entry);
        remarks.add(remark);
      }
    }
    blog.remarks.bulkCreate(remarks).await();
  }

  private static List<Entry> entriesOf(List<Writer> writers) {
    List<Entry> entries = new ArrayList<>();
    for (Writer writer : writers) {
      for (int i = 0; i < 20; i++) {
        var entry = new Entry();
        entry.title = "entry " + i;
        entry.words = i;
        entry.author = One.of(writer);
        entries.add(entry);
      }
    }
    return entries;
  }
}
