package dev.testudo.orm.testing.transaction;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.testudo.orm.Orm;
import dev.testudo.orm.OrmConfig;
import dev.testudo.orm.testing.server.TestServers;
import dev.testudo.orm.testing.transaction.model.Letter;
import dev.testudo.orm.testing.transaction.model.LetterManager;
import dev.testudo.orm.testing.transaction.model.ModelModels;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sessions in other time zones than UTC. */
final class SessionTimeZoneTest {
  @ParameterizedTest
  @CsvSource({"Europe/Berlin, 13", "+05:00, 17", "-05:00, 7", "UTC, 12"})
  void rawSqlSeesTheZoneAndModelsDoNot(String zone, double hour) {
    Instant noon = Instant.parse("2024-01-15T12:00:00Z");
    Orm.run(
        config(zone),
        orm -> {
          var letters = new LetterManager(orm);
          var letter = new Letter("x");
          letter.createdAt = noon;
          orm.generateSchemas().await();
          letters.create(letter).await();

          assertEquals(noon, letters.get(letter.id).await().createdAt);
          assertEquals(1L, letters.filter(l -> l.createdAt.eq(noon)).count().await());
          return orm.sql("default")
              .query("SELECT extract(hour FROM created_at)::float8 FROM letter")
              .scalar(Double.class)
              .onSuccess(read -> assertEquals(hour, read));
        });
  }

  @Test
  void theSameMomentIsFoundWhateverTheZone() {
    Orm.run(
        config("America/New_York"),
        orm -> {
          orm.generateSchemas().await();
          var letters = new LetterManager(orm);
          var made = letters.create(new Letter("x")).await();
          return letters
              .filter(l -> l.createdAt.ge(made.createdAt))
              .count()
              .onSuccess(found -> assertEquals(1L, found));
        });
  }

  private static OrmConfig config(String zone) {
    String url = TestServers.postgres().newDatabase("zone");
    return OrmConfig.builder()
        .connection("default", c -> c.url(url).timeZone(zone))
        .app("mail", a -> a.models(ModelModels.INSTANCE.name()))
        .build();
  }
}
