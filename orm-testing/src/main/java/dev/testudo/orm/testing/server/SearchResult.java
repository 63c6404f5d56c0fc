package dev.testudo.orm.testing.server;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;

/**
 * What the search for a server of an engine came to. Kept for the life of the JVM, so that a way
 * that is closed is tried once and not again for every test.
 *
 * @param engine the engine searched for
 * @param server the server, or null if there is none
 * @param refusals what was tried without success and why, in order
 * @param causes the failures behind the refusals
 */
record SearchResult(
    Engine engine,
    @Nullable TestServer server,
    List<String> refusals,
    List<UnavailableException> causes) {

  static SearchResult found(Engine engine, TestServer server) {
    return new SearchResult(engine, server, List.of(), List.of());
  }

  static SearchResult nothing(
      Engine engine, List<String> refusals, List<UnavailableException> causes) {
    return new SearchResult(engine, null, List.copyOf(refusals), List.copyOf(causes));
  }

  /**
   * The server.
   *
   * @param required whether the lack of one is a failure
   * @throws TestAbortedException if there is none, which JUnit reports as a skipped test
   * @throws AssertionFailedError if there is none and one is required
   */
  TestServer get(boolean required) {
    if (server != null) {
      return server;
    }
    RuntimeException skip = new TestAbortedException(message(required));
    causes.forEach(skip::addSuppressed);
    if (required) {
      throw new AssertionFailedError(message(true), skip);
    }
    throw skip;
  }

  /** One line, because reports of skipped tests show no more. */
  String message(boolean required) {
    var text = new StringBuilder("No " + engine.label() + " for the tests. Tried ");
    text.append(String.join("; ", refusals)).append('.');
    if (!engine.inProcess()) {
      text.append(" To use a server of your own: -D").append(Settings.urlProperty(engine));
      text.append('=').append(engine.scheme()).append("://user:password@host:port/name.");
    }
    return text.append(required ? failing() : skipping()).toString();
  }

  private static String failing() {
    return " This run requires it (" + Settings.REQUIRE + ").";
  }

  private String skipping() {
    return " Tests that need it are skipped; -D"
        + Settings.REQUIRE
        + "="
        + engine.key()
        + " makes them fail.";
  }
}
