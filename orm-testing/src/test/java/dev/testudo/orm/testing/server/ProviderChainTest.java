package dev.testudo.orm.testing.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;

final class ProviderChainTest {
  private final List<String> tried = new ArrayList<>();
  private final TestServer server =
      new InProcessServer(Engine.POSTGRES, "pretended", database -> database);

  @Test
  void triesTheGivenUrlThenTheArtifactThenAContainer() {
    var settings = new Settings(name -> null, name -> null);

    for (var engine : List.of(Engine.POSTGRES, Engine.MARIADB, Engine.MYSQL)) {
      var names = ProviderChain.of(engine, settings).providers().stream().map(ServerProvider::name);

      assertEquals(
          List.of("given URL", "embedded " + engine.label(), "container with " + engine.label()),
          names.toList());
    }
  }

  @Test
  void takesTheFirstServerAndTriesNoFurther() {
    var result = chain(way("first", null), way("second", server), way("third", server)).search();

    assertSame(server, result.get(false));
    assertEquals(List.of("first", "second"), tried);
  }

  @Test
  void skipsWithEveryReasonWhereThereIsNone() {
    var result = chain(way("first", null), way("second", null)).search();

    var skip = assertThrows(TestAbortedException.class, () -> result.get(false));
    assertEquals(
        "No PostgreSQL for the tests. Tried first: closed; second: closed."
            + " To use a server of your own:"
            + " -Dorm.test.postgres.url=postgresql://user:password@host:port/name."
            + " Tests that need it are skipped; -Dorm.test.require=postgres makes them fail.",
        skip.getMessage());
    assertEquals(2, skip.getSuppressed().length);
  }

  @Test
  void failsWhereARequiredEngineIsMissing() {
    var result = chain(way("only", null)).search();

    var failure = assertThrows(AssertionFailedError.class, () -> result.get(true));
    assertEquals(
        "No PostgreSQL for the tests. Tried only: closed."
            + " To use a server of your own:"
            + " -Dorm.test.postgres.url=postgresql://user:password@host:port/name."
            + " This run requires it (orm.test.require).",
        failure.getMessage());
  }

  @Test
  void neverReplacesAGivenServerThatCannotBeUsed() {
    var url = "postgresql://me:secret@127.0.0.1:1/x";
    var settings = new Settings(Map.of("orm.test.postgres.url", url)::get, name -> null);
    var chain = ProviderChain.of(Engine.POSTGRES, settings);

    var failure = assertThrows(IllegalStateException.class, chain::search);
    assertTrue(
        failure
            .getMessage()
            .startsWith("The PostgreSQL server given by orm.test.postgres.url cannot be used: "),
        failure.getMessage());
    assertFalse(failure.getMessage().contains("secret"), failure.getMessage());
  }

  private ServerProvider way(String name, @Nullable TestServer end) {
    return new ServerProvider() {
      @Override
      public String name() {
        return name;
      }

      @Override
      public TestServer start() throws UnavailableException {
        tried.add(name);
        if (end == null) {
          throw new UnavailableException("closed");
        }
        return end;
      }
    };
  }

  private static ProviderChain chain(ServerProvider... ways) {
    return new ProviderChain(Engine.POSTGRES, List.of(ways));
  }
}
