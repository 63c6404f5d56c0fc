package dev.testudo.orm;

import dev.testudo.orm.error.ConfigurationException;
import dev.testudo.orm.error.Report;
import dev.testudo.orm.error.Suggestion;
import dev.testudo.orm.metamodel.ModelType;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/** The routers of a configuration, asked one after the other. */
final class Routers {
  private final List<Router> routers;

  private Routers(List<Router> routers) {
    this.routers = routers;
  }

  /**
   * Those that a configuration names, then those that were given to it.
   *
   * @throws ConfigurationException if one that is named is no service here
   */
  static Routers of(List<String> names, List<Router> given) {
    List<Router> all = new ArrayList<>();
    if (!names.isEmpty()) {
      Map<String, Router> known = new TreeMap<>();
      ServiceLoader.load(Router.class).forEach(each -> known.putIfAbsent(each.name(), each));
      ServiceLoader.load(Router.class, Routers.class.getClassLoader())
          .forEach(each -> known.putIfAbsent(each.name(), each));
      names.forEach(name -> all.add(named(name, known)));
    }
    all.addAll(given);
    return new Routers(List.copyOf(all));
  }

  private static Router named(String name, Map<String, Router> known) {
    Router router = known.get(name);
    if (router == null) {
      throw new ConfigurationException(
          Report.of(
                  "routers names \""
                      + name
                      + "\", which is no service of "
                      + Router.class.getName())
              .likelyCause("no file META-INF/services/" + Router.class.getName() + " names it.")
              .wayOut(
                  known.isEmpty()
                      ? "Provide it as a service, or give it to OrmConfig.builder().router(…)."
                      : Suggestion.didYouMean(name, known.keySet())));
    }
    return router;
  }

  Optional<String> read(ModelType<?, ?, ?> model) {
    return first(router -> router.read(model));
  }

  Optional<String> write(ModelType<?, ?, ?> model) {
    return first(router -> router.write(model));
  }

  Set<String> tables(ModelType<?, ?, ?> model) {
    Set<String> all = new LinkedHashSet<>();
    routers.forEach(router -> all.addAll(router.tables(model)));
    return all;
  }

  private Optional<String> first(Function<Router, Optional<String>> question) {
    for (Router router : routers) {
      Optional<String> answer = question.apply(router);
      if (answer.isPresent()) {
        return answer;
      }
    }
    return Optional.empty();
  }
}
