package dev.testudo.orm.exec.jdbc;

/** Floats of engines or results that have doubles only. */
final class Floats {
  private Floats() {}

  /**
   * The float next to a double: of a stored float the float itself, and of a 0.1 that the database
   * wrote the 0.1 that Java means.
   */
  static float nearest(double value) {
    float nearest = (float) value;
    if (Float.isInfinite(nearest) && !Double.isInfinite(value)) {
      throw new IllegalArgumentException("the stored number does not fit a 32-bit float");
    }
    return nearest;
  }
}
