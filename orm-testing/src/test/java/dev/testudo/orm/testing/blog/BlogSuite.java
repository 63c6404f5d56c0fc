package dev.testudo.orm.testing.blog;

import dev.testudo.orm.testing.server.Engine;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.Timeout;

/** What every engine must do with relations; a subclass says which engine. */
@TestInstance(Lifecycle.PER_CLASS)
@Timeout(120)
abstract class BlogSuite
    implements PathBehaviour,
        RelatedBehaviour,
        LoadingBehaviour,
        CountBehaviour,
        RepeatedReadBehaviour,
        CircleBehaviour,
        ScaleBehaviour,
        JoinedLockBehaviour,
        WideBehaviour,
        DjangoBehaviour,
        GuideBehaviour {
  private final Engine engine;
  private Blog blog;

  BlogSuite(Engine engine) {
    this.engine = engine;
  }

  @BeforeAll
  void open() {
    blog = new Blog(engine);
  }

  @AfterAll
  void close() {
    if (blog != null) {
      blog.close();
    }
  }

  @BeforeEach
  void clear() {
    blog.clear();
  }

  @Override
  public Blog blog() {
    return blog;
  }
}
