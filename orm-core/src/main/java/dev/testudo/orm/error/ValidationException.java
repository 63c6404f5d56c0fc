package dev.testudo.orm.error;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Input is wrong, in one place or several: a caller's mistake, HTTP's 400 or 422. It is found
 * before the database is asked. What is wrong is told by the name of the field or parameter; the
 * values are not repeated.
 */
public final class ValidationException extends OrmException {
  private static final long serialVersionUID = 1L;

  private final transient Map<String, List<String>> problems;

  /**
   * An exception with all problems.
   *
   * @param what one sentence that says what was to be done, with a full stop
   * @param problems what is wrong, by field or parameter; each a sentence without a full stop
   */
  public ValidationException(String what, Map<String, List<String>> problems) {
    super(Report.of(what + list(problems)));
    this.problems = Collections.unmodifiableMap(new LinkedHashMap<>(problems));
  }

  private static String list(Map<String, List<String>> problems) {
    List<String> lines = new ArrayList<>();
    problems.forEach((name, all) -> all.forEach(one -> lines.add("\n  " + name + ": " + one)));
    return String.join("", lines);
  }

  /** What is wrong, by the name of the field or parameter, in the order in which it was met. */
  public Map<String, List<String>> problems() {
    return problems;
  }
}
