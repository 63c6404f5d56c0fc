package dev.testudo.orm.testing.server;

import java.lang.System.Logger.Level;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The entry: one {@link TestServer} per engine, started when first asked for, shared by the whole
 * JVM and stopped when it ends.
 *
 * <p>For PostgreSQL, MariaDB and MySQL the following are tried in order: the server whose URL is
 * given by the system property {@code orm.test.postgres.url} ({@code mariadb}, {@code mysql}) or
 * the environment variable {@code ORM_TEST_POSTGRES_URL}; a server unpacked from a Maven artifact
 * on the class path; a container, where Testcontainers is on the class path and Docker answers. If
 * none can be had, every method here throws {@link org.opentest4j.TestAbortedException}, which
 * JUnit reports as a skipped test with the reasons, or {@link org.opentest4j.AssertionFailedError}
 * if the property {@code orm.test.require} (a list such as {@code postgres,mariadb}, or {@code
 * all}) names the engine.
 *
 * <p>All methods may block for seconds and must not be called on an event loop.
 */
public final class TestServers {

  private static final System.Logger LOGGER = System.getLogger(TestServers.class.getName());
  private static final Settings SETTINGS = Settings.ofJvm();
  private static final Map<Engine, SearchResult> RESULTS = new ConcurrentHashMap<>();

  private TestServers() {}

  /** H2: its databases are {@code h2:mem:} URLs that no two calls share. */
  public static TestServer h2() {
    return of(Engine.H2);
  }

  /** SQLite: its databases are files in a temporary directory that ends with the JVM. */
  public static TestServer sqlite() {
    return of(Engine.SQLITE);
  }

  /** PostgreSQL. */
  public static TestServer postgres() {
    return of(Engine.POSTGRES);
  }

  /** MariaDB. */
  public static TestServer mariadb() {
    return of(Engine.MARIADB);
  }

  /** MySQL. */
  public static TestServer mysql() {
    return of(Engine.MYSQL);
  }

  /**
   * The server of an engine.
   *
   * @throws IllegalStateException if a server was asked for explicitly by URL and cannot be used
   */
  public static TestServer of(Engine engine) {
    var required = SETTINGS.required().contains(engine);
    return RESULTS.computeIfAbsent(engine, TestServers::search).get(required);
  }

  private static SearchResult search(Engine engine) {
    var result = ProviderChain.of(engine, SETTINGS).search();
    if (result.server() == null) {
      // A number of skipped tests says nothing; this says it once, where it is seen.
      LOGGER.log(Level.WARNING, result.message(SETTINGS.required().contains(engine)));
    }
    return result;
  }
}
