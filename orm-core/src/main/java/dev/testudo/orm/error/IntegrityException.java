package dev.testudo.orm.error;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A constraint of the database refused a write. */
public class IntegrityException extends DatabaseException {
  private static final long serialVersionUID = 1L;

  /** An exception with this report, what the database said, and the driver's own failure. */
  public IntegrityException(Report report, DatabaseFacts facts, @Nullable Throwable cause) {
    super(report, facts, cause);
  }

  /**
   * What is wrong by the name of the field, in the form of {@link ValidationException#problems()},
   * so that a form shows both alike; empty if the database does not tell which fields it is about.
   */
  public final Map<String, List<String>> problems() {
    Map<String, List<String>> problems = new LinkedHashMap<>();
    facts().fields().forEach(field -> problems.put(field, List.of(problem())));
    return problems;
  }

  /** What is wrong with each field, in a few words. */
  String problem() {
    return "is refused by the database";
  }
}
