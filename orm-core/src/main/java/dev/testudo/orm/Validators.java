package dev.testudo.orm;

import dev.testudo.orm.error.ConfigurationException;
import dev.testudo.orm.error.Report;
import dev.testudo.orm.metamodel.ModelValidator;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;

/** Finds what looks at objects before they are stored. */
final class Validators {
  private Validators() {}

  /**
   * Those that the service loader finds; it may have to start them, which takes its time.
   *
   * @throws ConfigurationException if one cannot be had
   */
  static List<ModelValidator> found() {
    try {
      return ServiceLoader.load(ModelValidator.class).stream()
          .map(ServiceLoader.Provider::get)
          .toList();
    } catch (ServiceConfigurationError e) {
      if (e.getCause() instanceof ConfigurationException cause) {
        throw cause;
      }
      throw new ConfigurationException(
          Report.of("A ModelValidator that was found cannot be used.")
              .likelyCause(String.valueOf(e.getMessage()) + ".")
              .wayOut("Mend its entry as a service, or remove its module."),
          e);
    }
  }
}
