package dev.testudo.orm.validation;

import dev.testudo.orm.error.ConfigurationException;
import dev.testudo.orm.error.Report;
import dev.testudo.orm.metamodel.ModelValidator;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validation;
import jakarta.validation.ValidationException;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Asks the Jakarta Validation provider of the class path about each object before it is stored: the
 * default group of its constraints, on fields, getters and classes, and with {@code @Valid} inside
 * of embedded records. Problems come under the names of the fields, beside those of the mapping.
 */
public final class JakartaValidator implements ModelValidator {
  private final Validator validator;

  /**
   * For the service loader.
   *
   * @throws ConfigurationException if there is no provider
   */
  public JakartaValidator() {
    this(provided());
  }

  /** A validator of the program's own, such as one with other messages. */
  public JakartaValidator(Validator validator) {
    this.validator = validator;
  }

  // The factory lives as long as the program, as its validators do.
  private static Validator provided() {
    try {
      return Validation.buildDefaultValidatorFactory().getValidator();
    } catch (ValidationException e) {
      throw new ConfigurationException(
          Report.of("orm-validation is on the class path, but no validation can be had.")
              .likelyCause("there is no Jakarta Validation provider, or it lacks something.")
              .wayOut("Add one, such as hibernate-validator with an expression language."),
          e);
    }
  }

  @Override
  public Map<String, List<String>> problems(Object model) {
    Map<String, List<String>> problems = new LinkedHashMap<>();
    validator.validate(model).stream()
        // Providers give them in any order.
        .sorted(
            Comparator.comparing((ConstraintViolation<Object> each) -> path(each))
                .thenComparing(ConstraintViolation::getMessage))
        .forEach(
            violation ->
                problems
                    .computeIfAbsent(path(violation), name -> new ArrayList<>())
                    .add(violation.getMessage()));
    return problems;
  }

  private static String path(ConstraintViolation<?> violation) {
    return violation.getPropertyPath().toString();
  }
}
