package dev.testudo.orm.exec.jdbc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.Vertx;
import java.lang.reflect.InvocationTargetException;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An application without the driver of one of its databases. */
class MissingDriverTest {

  @ParameterizedTest
  @CsvSource({
    "h2:mem:missing, org.h2., com.h2database:h2",
    "sqlite://:memory:, org.sqlite., org.xerial:sqlite-jdbc",
  })
  void namesTheArtifactToAdd(String url, String hidden, String coordinates)
      throws ReflectiveOperationException {
    var loader = new HidingLoader(hidden);
    Class<?> config = loader.loadClass("dev.testudo.orm.config.ConnectionConfig");
    Object connection =
        config.getMethod("of", String.class, String.class).invoke(null, "shop", url);
    var open =
        loader
            .loadClass(JdbcTransport.class.getName())
            .getMethod("open", Supplier.class, config, List.class);
    Supplier<Vertx> never =
        () -> {
          throw new AssertionError("asked for Vert.x without a driver");
        };

    Throwable failure;
    try {
      open.invoke(null, never, connection, List.of());
      throw new AssertionError("found the driver");
    } catch (InvocationTargetException e) {
      failure = e.getCause();
    }

    assertEquals("ConfigurationException", failure.getClass().getSimpleName());
    String message = String.valueOf(failure.getMessage());
    assertTrue(message.contains("\"shop\""), message);
    assertTrue(message.contains(coordinates), message);
  }
}
