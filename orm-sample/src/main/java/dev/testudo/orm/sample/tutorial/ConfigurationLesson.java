package dev.testudo.orm.sample.tutorial;

import dev.testudo.orm.Orm;
import dev.testudo.orm.OrmConfig;
import java.util.function.Consumer;

/** A configuration in JSON, and the same in Java. */
final class ConfigurationLesson implements Lesson {
  @Override
  public String about() {
    return "connections, applications and their models, in JSON or Java";
  }

  @Override
  public void run(Orm orm, String url, Consumer<String> out) {
    OrmConfig json =
        OrmConfig.parse(
            """
            {
              "connections": {"default": "h2:mem:configured"},
              "apps": {
                "blog": {
                  "models": ["dev.testudo.orm.sample.blog"],
                  "default_connection": "default"
                }
              }
            }
            """);
    OrmConfig java =
        OrmConfig.builder()
            .connection("default", "h2:mem:configured")
            .app(
                "blog",
                app -> app.models("dev.testudo.orm.sample.blog").defaultConnection("default"))
            .build();

    out.accept("Both are equal: " + json.equals(java));
    try {
      OrmConfig.parse("{\"connections\": {\"default\": {\"ulr\": \"h2:mem:x\"}}}");
    } catch (RuntimeException mistake) {
      out.accept(mistake.getMessage());
    }
  }
}
