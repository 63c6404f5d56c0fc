package dev.testudo.orm;

import dev.testudo.orm.config.AppConfig;
import dev.testudo.orm.error.ConfigurationException;
import dev.testudo.orm.error.Report;
import dev.testudo.orm.error.Suggestion;
import dev.testudo.orm.metamodel.ModelPackage;
import dev.testudo.orm.metamodel.ModelType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.TreeMap;

/** Finds the models of configured packages through the entries that the processor wrote. */
final class ModelPackages {
  private final Map<String, ModelPackage> byName = new TreeMap<>();

  private ModelPackages(Collection<AppConfig> apps) {
    // The application's own loader first: in a container it sees more than ours.
    add(ServiceLoader.load(ModelPackage.class));
    add(ServiceLoader.load(ModelPackage.class, ModelPackages.class.getClassLoader()));
    apps.forEach(app -> add(app.given()));
  }

  private void add(Iterable<ModelPackage> packages) {
    packages.forEach(each -> byName.putIfAbsent(each.name(), each));
  }

  /** Every package with models that can be seen, and those that the apps bring along. */
  static ModelPackages visible(Collection<AppConfig> apps) {
    return new ModelPackages(apps);
  }

  /**
   * The models of an app.
   *
   * @throws ConfigurationException if one of its packages has none
   */
  List<ModelType<?, ?, ?>> models(AppConfig app) {
    List<ModelType<?, ?, ?>> models = new ArrayList<>();
    for (String name : app.models()) {
      ModelPackage known = byName.get(name);
      if (known == null) {
        throw unknown(app, name);
      }
      models.addAll(known.models());
    }
    return models;
  }

  private ConfigurationException unknown(AppConfig app, String name) {
    String place = "apps." + app.label() + ".models names the package \"" + name + "\"";
    Report report = Report.of(place + ", in which no models are known.");
    if (byName.isEmpty()) {
      return new ConfigurationException(
          report
              .likelyCause("the annotation processor did not run; no package has models.")
              .wayOut(
                  "Add orm-processor to annotationProcessorPaths and compile again; in a named"
                      + " module, pass the generated …Models.INSTANCE to models(…)."));
    }
    return new ConfigurationException(
        report.wayOut(
            "Packages with models: %s. %s"
                .formatted(
                    String.join(", ", byName.keySet()),
                    Suggestion.didYouMean(name, byName.keySet()))
                .strip()));
  }
}
