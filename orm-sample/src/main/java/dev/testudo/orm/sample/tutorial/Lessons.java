package dev.testudo.orm.sample.tutorial;

import dev.testudo.orm.Orm;
import dev.testudo.orm.OrmConfig;
import dev.testudo.orm.sample.blog.TagManager;
import dev.testudo.orm.sample.blog.UserManager;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** All lessons by name, in the order in which they follow from each other. */
public final class Lessons {
  private static final Map<String, Lesson> ALL = new LinkedHashMap<>();

  static {
    ALL.put("urls", new UrlsLesson());
    ALL.put("configuration", new ConfigurationLesson());
    ALL.put("start", new StartLesson());
    ALL.put("pool", new PoolLesson());
    ALL.put("raw-sql", new RawSqlLesson());
    ALL.put("objects", new ObjectsLesson());
    ALL.put("relations", new RelationsLesson());
    ALL.put("queries", new QueriesLesson());
    ALL.put("not-loaded", new NotLoadedLesson());
    ALL.put("together", new TogetherLesson());
    ALL.put("changes", new ChangesLesson());
    ALL.put("transactions", new TransactionsLesson());
    ALL.put("transfer", new TransferLesson());
    ALL.put("nested", new NestedLesson());
    ALL.put("time-out", new TimeOutLesson());
    ALL.put("repository", new RepositoryLesson());
    ALL.put("closing", new ClosingLesson());
  }

  private Lessons() {}

  /** What each lesson is about, by its name. */
  public static Map<String, String> subjects() {
    Map<String, String> subjects = new LinkedHashMap<>();
    ALL.forEach((name, lesson) -> subjects.put(name, lesson.about()));
    return subjects;
  }

  /** The blog on the database of a URL. */
  static OrmConfig config(String url) {
    return OrmConfig.builder()
        .connection("default", url)
        .app("blog", app -> app.models("dev.testudo.orm.sample.blog"))
        .build();
  }

  /**
   * Runs a lesson from an empty blog.
   *
   * @param name its name; null for all of them
   * @throws IllegalArgumentException if there is none of this name
   */
  public static void run(@Nullable String name, String url, Consumer<String> out) {
    if (name == null) {
      ALL.forEach(
          (each, lesson) -> {
            out.accept("# " + each + ": " + lesson.about());
            run(lesson, url, out);
          });
      return;
    }
    Lesson lesson = ALL.get(name);
    if (lesson == null) {
      throw new IllegalArgumentException(
          "There is no lesson " + name + ", but " + String.join(", ", ALL.keySet()) + ".");
    }
    run(lesson, url, out);
  }

  private static void run(Lesson lesson, String url, Consumer<String> out) {
    Orm orm = Orm.init(config(url)).await();
    try {
      orm.generateSchemas().await();
      // Posts and comments go with their authors.
      new UserManager(orm).all().delete().await();
      new TagManager(orm).all().delete().await();
      lesson.run(orm, url, out);
    } finally {
      orm.close().await();
    }
  }
}
