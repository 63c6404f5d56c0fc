package dev.testudo.orm.processor.diagnostic;

import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong with one model. */
public final class Findings {
  private final List<Finding> all = new ArrayList<>();

  /** Adds one; the arguments fill the code's message. */
  public void add(Code code, Place place, Object... arguments) {
    all.add(new Finding(code, place, code.text(arguments)));
  }

  /** All of them, in the order in which they were found. */
  public List<Finding> all() {
    return List.copyOf(all);
  }

  /** Whether nothing was found. */
  public boolean isEmpty() {
    return all.isEmpty();
  }
}
