package dev.testudo.orm.testing.compliance.model;

import dev.testudo.orm.annotation.AfterDelete;
import dev.testudo.orm.annotation.AfterSave;
import dev.testudo.orm.annotation.BeforeCreate;
import dev.testudo.orm.annotation.BeforeDelete;
import dev.testudo.orm.annotation.BeforeSave;
import dev.testudo.orm.annotation.Column;
import dev.testudo.orm.annotation.Model;
import dev.testudo.orm.annotation.Sensitive;
import dev.testudo.orm.annotation.Transient;
import io.vertx.core.Future;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A model that hears of everything that happens to it. */
@Model
public class Article extends Heard {
  @Column(length = 40)
  public String title;

  @Sensitive public @Nullable String draft;

  @Transient private final Map<String, Supplier<Future<?>>> more = new HashMap<>();

  /** What a test wants done besides. */
  public void on(String moment, Supplier<Future<?>> work) {
    more.put(moment, work);
  }

  private Future<?> tell(String moment) {
    heard.add(moment);
    return more.getOrDefault(moment, Future::succeededFuture).get();
  }

  @BeforeCreate
  void number() {
    heard.add("beforeCreate");
  }

  @BeforeSave
  Future<?> check() {
    return tell("beforeSave");
  }

  @BeforeSave
  void trim() {
    title = title.strip();
    heard.add("trimmed");
  }

  @AfterSave
  Future<?> announce() {
    heard.add("afterSave " + id);
    return more.getOrDefault("afterSave", Future::succeededFuture).get();
  }

  @BeforeDelete
  void mourn() {
    heard.add("beforeDelete");
  }

  @AfterDelete
  Future<?> forget() {
    return tell("afterDelete");
  }
}
