package dev.testudo.orm.dialect;

import java.util.List;

/**
 * Many values that a statement looks into, as one value: unlike a list that is stored, it need not
 * be JSON where the engine has no arrays in its tables.
 *
 * @param values the values, all of one kind
 */
public record ValueList(List<Object> values) {
  /** As a list is printed, for the log. */
  @Override
  public String toString() {
    return values.toString();
  }
}
