package dev.testudo.orm.testing.server;

import java.util.ArrayList;
import java.util.List;

/**
 * The ways to a server of one engine, in the order in which they are tried.
 *
 * @param engine the engine wanted
 * @param providers the ways, best first
 */
record ProviderChain(Engine engine, List<ServerProvider> providers) {

  static ProviderChain of(Engine engine, Settings settings) {
    return switch (engine) {
      case H2 -> new ProviderChain(engine, List.of(new H2Provider()));
      case SQLITE -> new ProviderChain(engine, List.of(new SqliteProvider()));
      case POSTGRES -> servers(engine, settings, new EmbeddedPostgres());
      case MARIADB -> servers(engine, settings, new EmbeddedMariaDb());
      case MYSQL -> servers(engine, settings, new EmbeddedMySql());
    };
  }

  private static ProviderChain servers(Engine engine, Settings settings, EmbeddedServer embedded) {
    return new ProviderChain(
        engine,
        List.of(
            new GivenProvider(engine, settings),
            new EmbeddedProvider(embedded),
            new ContainerProvider(engine)));
  }

  /** Tries the providers in order and tells what came of it. */
  SearchResult search() {
    var refusals = new ArrayList<String>();
    var causes = new ArrayList<UnavailableException>();
    for (var provider : providers) {
      try {
        return SearchResult.found(engine, provider.start());
      } catch (UnavailableException e) {
        refusals.add(provider.name() + ": " + e.getMessage());
        causes.add(e);
      }
    }
    return SearchResult.nothing(engine, refusals, causes);
  }
}
