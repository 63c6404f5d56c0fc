package dev.testudo.orm.exec.jdbc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.Vertx;
import java.io.IOException;
import java.io.InputStream;
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

  /** Loads Testudo's classes itself, and does not find a driver. */
  private static final class HidingLoader extends ClassLoader {
    private final String hidden;

    HidingLoader(String hidden) {
      super(MissingDriverTest.class.getClassLoader());
      this.hidden = hidden;
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      if (name.startsWith(hidden)) {
        throw new ClassNotFoundException(name);
      }
      if (!name.startsWith("dev.testudo.")) {
        return super.loadClass(name, resolve);
      }
      Class<?> loaded = findLoadedClass(name);
      return loaded == null ? define(name) : loaded;
    }

    private Class<?> define(String name) throws ClassNotFoundException {
      try (InputStream in = getResourceAsStream(name.replace('.', '/') + ".class")) {
        if (in == null) {
          throw new ClassNotFoundException(name);
        }
        byte[] bytes = in.readAllBytes();
        return defineClass(name, bytes, 0, bytes.length);
      } catch (IOException e) {
        throw new ClassNotFoundException(name, e);
      }
    }
  }
}
