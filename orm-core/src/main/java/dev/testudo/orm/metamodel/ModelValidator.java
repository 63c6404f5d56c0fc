package dev.testudo.orm.metamodel;

import java.util.List;
import java.util.Map;

/**
 * Looks at objects before they are stored, beyond what their mapping says. Found by the service
 * loader when an Orm is opened. For use by any thread; must not block.
 */
public interface ModelValidator {
  /**
   * What is wrong with an object, by the Java name of the field, of a component of an embedded
   * record as {@code outer.inner}, and under the empty name what is about the object as a whole.
   *
   * @return sentences without a full stop that do not repeat values; empty if nothing is wrong
   */
  Map<String, List<String>> problems(Object model);
}
