package dev.testudo.orm.testing.transport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.testudo.orm.config.ConnectionConfig;
import dev.testudo.orm.error.ConfigurationException;
import dev.testudo.orm.exec.vertx.VertxTransport;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an application hears that has not added the client of its database. */
final class MissingClientTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          postgresql://u:p@localhost/d | io.vertx.pgclient.    | PostgreSQL        | vertx-pg-client
          mysql://u:p@localhost/d      | io.vertx.mysqlclient. | MySQL and MariaDB | vertx-mysql-client
          mariadb://u:p@localhost/d    | io.vertx.mysqlclient. | MySQL and MariaDB | vertx-mysql-client
          """)
  void namesTheDependencyToAdd(String url, String hidden, String product, String artifact)
      throws Exception {
    var transport = new Without(hidden).loadClass(VertxTransport.class.getName());
    var open = transport.getMethod("open", Vertx.class, ConnectionConfig.class, List.class);
    var vertx = Vertx.vertx();

    var thrown =
        assertThrows(
            InvocationTargetException.class,
            () -> open.invoke(null, vertx, ConnectionConfig.of("main", url), List.of()));

    var problem = assertInstanceOf(ConfigurationException.class, thrown.getCause());
    assertEquals(
        """
        The connection "main" needs the Vert.x client for %s.
          Likely cause: It is an optional dependency, and a class of it was not found.
          Add the Maven dependency io.vertx:%s in the version of io.vertx:vertx-sql-client."""
            .formatted(product, artifact),
        problem.getMessage());
    Link.await(vertx.close());
  }

  /** Loads the transport anew, and no class whose name begins with the prefix. */
  private static final class Without extends ClassLoader {
    private static final String TRANSPORT = VertxTransport.class.getPackageName() + ".";

    private final String hidden;

    Without(String hidden) {
      super(VertxTransport.class.getClassLoader());
      this.hidden = hidden;
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      if (name.startsWith(hidden)) {
        throw new ClassNotFoundException(name);
      }
      synchronized (getClassLoadingLock(name)) {
        Class<?> loaded = findLoadedClass(name);
        if (loaded != null) {
          return loaded;
        }
        return name.startsWith(TRANSPORT) ? define(name) : super.loadClass(name, resolve);
      }
    }

    private Class<?> define(String name) throws ClassNotFoundException {
      try (var in = getResourceAsStream(name.replace('.', '/') + ".class")) {
        if (in == null) {
          throw new ClassNotFoundException(name);
        }
        byte[] code = in.readAllBytes();
        return defineClass(name, code, 0, code.length);
      } catch (IOException e) {
        throw new ClassNotFoundException(name, e);
      }
    }
  }
}
