package dev.testudo.orm.testing.compliance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.testudo.orm.Orm;
import dev.testudo.orm.OrmConfig;
import dev.testudo.orm.error.ConfigurationException;
import dev.testudo.orm.error.SqlSyntaxException;
import dev.testudo.orm.testing.compliance.model.ModelModels;
import dev.testudo.orm.testing.compliance.model.Tag;
import dev.testudo.orm.testing.compliance.model.TagManager;
import dev.testudo.orm.testing.compliance.model.TagModel;
import dev.testudo.orm.testing.compliance.model.UserManager;
import dev.testudo.orm.testing.compliance.other.BadgeManager;
import dev.testudo.orm.testing.compliance.other.OtherModels;
import java.util.List;
import org.junit.jupiter.api.Test;

/** One Orm with several databases. */
interface SeveralDatabasesBehaviour extends Behaviour {

  private Orm two() {
    return Orm.init(
            OrmConfig.builder()
                .connection("left", bench().freshUrl())
                .connection("right", bench().freshUrl())
                .app("l", a -> a.models(ModelModels.INSTANCE.name()).defaultConnection("left"))
                .app("r", a -> a.models(OtherModels.INSTANCE.name()).defaultConnection("right"))
                .build())
        .await();
  }

  @Test
  default void eachModelIsKeptInTheDatabaseOfItsApp() {
    Orm two = two();
    try {
      two.generateSchemas().await();
      new TagManager(two).create(new Tag(null, "a")).await();
      new BadgeManager(two)
          .create(
              b -> {
                b.author = "a";
                b.label = "b";
              })
          .await();

      assertEquals(1, new TagManager(two).count().await());
      assertEquals(1, new BadgeManager(two).count().await());
      assertTrue(two.schemaSql("left").contains("tag"));
      assertFalse(two.schemaSql("left").contains("badge"));
      assertTrue(two.schemaSql("right").contains("badge"));
      Failures.of(SqlSyntaxException.class, new BadgeManager(two.on("left")).count());
      assertEquals(1, new BadgeManager(two.on("right")).count().await());
      assertEquals(List.of(), bench().differences(two));
    } finally {
      two.close().await();
    }
  }

  @Test
  default void aManagerCanBeSentToAnotherConnection() {
    Orm both =
        Orm.init(
                Bench.builder()
                    .connection("default", bench().freshUrl())
                    .connection("copy", bench().freshUrl())
                    .build())
            .await();
    try {
      both.generateSchemas().await();
      // The copy is nobody's default, so no table was made there.
      Failures.of(SqlSyntaxException.class, new TagManager(both.on("copy")).count());
      for (String statement : both.schemaSql("default").split(";\n\n?", -1)) {
        if (!statement.isBlank()) {
          both.on("copy").route(TagModel.MODEL).client().execute(statement).await();
        }
      }
      new TagManager(both.on("copy")).create(new Tag(null, "there")).await();

      assertEquals(1, new TagManager(both.on("copy")).count().await());
      assertEquals(0, new TagManager(both).count().await());
    } finally {
      both.close().await();
    }
  }

  @Test
  default void aScopeOfAnotherOrmsModelIsRefusedToo() {
    Orm other =
        Orm.init(
                OrmConfig.builder()
                    .connection("default", bench().freshUrl())
                    .app("r", a -> a.models(OtherModels.INSTANCE))
                    .build())
            .await();
    try {
      assertThrows(ConfigurationException.class, () -> new UserManager(other.on("default")));
    } finally {
      other.close().await();
    }
  }
}
