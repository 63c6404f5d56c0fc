package dev.testudo.orm.testing.blog;

import dev.testudo.orm.Orm;
import dev.testudo.orm.OrmConfig;
import dev.testudo.orm.config.ConnectionBuilder;
import dev.testudo.orm.relation.One;
import dev.testudo.orm.testing.StatementCount;
import dev.testudo.orm.testing.blog.model.Entry;
import dev.testudo.orm.testing.blog.model.EntryManager;
import dev.testudo.orm.testing.blog.model.RemarkManager;
import dev.testudo.orm.testing.blog.model.Topic;
import dev.testudo.orm.testing.blog.model.TopicManager;
import dev.testudo.orm.testing.blog.model.Writer;
import dev.testudo.orm.testing.blog.model.WriterManager;
import dev.testudo.orm.testing.server.Engine;
import dev.testudo.orm.testing.server.TestServers;
import io.vertx.core.Future;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A blog in a database of an engine. */
final class Blog implements AutoCloseable {
  final Engine engine;
  private final Supplier<String> urls;
  final Orm orm;
  final WriterManager writers;
  final EntryManager entries;
  final TopicManager topics;
  final RemarkManager remarks;

  Blog(Engine engine) {
    this(engine, () -> TestServers.of(engine).newDatabase("blog"));
  }

  private Blog(Engine engine, Supplier<String> urls) {
    this(engine, urls.get(), urls);
  }

  Blog(Engine engine, String url) {
    this(engine, url, () -> url);
  }

  private Blog(Engine engine, String url, Supplier<String> urls) {
    this(engine, urls, c -> c.url(url));
  }

  private Blog(Engine engine, Supplier<String> urls, UnaryOperator<ConnectionBuilder> connection) {
    this.engine = engine;
    this.urls = urls;
    orm =
        Orm.init(
                OrmConfig.builder()
                    .connection("default", connection)
                    .app("blog", a -> a.models("dev.testudo.orm.testing.blog.model"))
                    .build())
            .await();
    orm.generateSchemas().await();
    writers = new WriterManager(orm);
    entries = new EntryManager(orm);
    topics = new TopicManager(orm);
    remarks = new RemarkManager(orm);
  }

  /** An empty one on the same server, for what is too much to delete again. */
  Blog another() {
    return new Blog(engine, urls);
  }

  /** An empty one on the same server, with so many connections. */
  Blog another(int connections) {
    String url = urls.get();
    return new Blog(engine, urls, c -> c.url(url).pool(p -> p.maxSize(connections)));
  }

  void clear() {
    remarks.all().delete().await();
    entries.all().delete().await();
    topics.all().delete().await();
    writers.all().update(w -> w.boss().setNull()).await();
    writers.all().delete().await();
  }

  Writer writer(String name, @Nullable Writer boss) {
    return writers
        .create(
            w -> {
              w.name = name;
              w.boss = boss == null ? One.none() : One.of(boss);
            })
        .await();
  }

  Entry entry(String title, int words, Writer author, @Nullable Writer editor) {
    return entries
        .create(
            e -> {
              e.title = title;
              e.words = words;
              e.author = One.of(author);
              e.editor = editor == null ? One.none() : One.of(editor);
            })
        .await();
  }

  Topic topic(String name) {
    return topics.create(Topic.of(name)).await();
  }

  void remark(Entry entry, String text, boolean approved) {
    entries
        .remarks(entry)
        .create(
            r -> {
              r.text = text;
              r.approved = approved;
            })
        .await();
  }

  /** What work gives that sends so many statements. */
  <T> T counting(int statements, Supplier<Future<T>> work) {
    return StatementCount.expect(orm, statements, work);
  }

  @Override
  public void close() {
    orm.close().await();
  }
}
