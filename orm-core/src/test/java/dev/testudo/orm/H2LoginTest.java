package dev.testudo.orm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.testudo.orm.error.ConnectionException;
import dev.testudo.orm.person.PersonManager;
import dev.testudo.orm.person.PersonModel;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class H2LoginTest {
  private static OrmConfig config(Path directory, String password) {
    return OrmConfig.builder()
        .connection("default", "h2:file:" + directory + "/people?user=app&password=" + password)
        .app("people", a -> a.models(PersonModel.models()))
        .build();
  }

  @Test
  void opensADatabaseAgainWithItsLoginOnly(@TempDir Path directory) {
    Orm.run(
        config(directory, "secret-1"),
        orm ->
            orm.generateSchemas()
                .compose(done -> new PersonManager(orm).create(p -> p.name = "Ada")));

    var refused =
        assertThrows(
            ConnectionException.class,
            () -> Orm.run(config(directory, "secret-2"), orm -> new PersonManager(orm).count()));
    assertFalse(refused.getMessage().contains("secret"), refused.getMessage());
    Long people = Orm.run(config(directory, "secret-1"), orm -> new PersonManager(orm).count());
    assertEquals(1L, people);
  }
}
