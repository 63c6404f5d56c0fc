package dev.testudo.orm.dynamic;

import dev.testudo.orm.error.ValidationException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is wrong with one input, by the place of the member. */
final class InputProblems {
  /** An answer must not be longer than the request that caused it. */
  private static final int MOST = 100;

  private final Map<String, List<String>> all = new LinkedHashMap<>();

  void add(String place, String problem) {
    if (all.size() < MOST) {
      all.putIfAbsent(place, List.of(problem));
    }
  }

  int count() {
    return all.size();
  }

  boolean isFull() {
    return all.size() >= MOST;
  }

  void check(String what) {
    if (!all.isEmpty()) {
      throw new ValidationException("The input for " + what + " cannot be taken.", all);
    }
  }
}
