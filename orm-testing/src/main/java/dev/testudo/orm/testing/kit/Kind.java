package dev.testudo.orm.testing.kit;

import dev.testudo.orm.testing.server.Engine;
import java.lang.reflect.Constructor;
import java.util.List;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;

/**
 * Which tests can use the same databases.
 *
 * @param packages those of the models
 * @param type of what the tests want besides
 */
record Kind(Engine engine, List<String> packages, Class<? extends TestSetup> type) {
  static Kind of(OrmTest wanted) {
    return new Kind(wanted.engine(), List.of(wanted.value()), wanted.setup());
  }

  /** What the tests want besides. */
  TestSetup setup() {
    if (type.equals(TestSetup.class)) {
      return new TestSetup() {};
    }
    try {
      Constructor<? extends TestSetup> constructor = type.getDeclaredConstructor();
      constructor.setAccessible(true);
      return constructor.newInstance();
    } catch (ReflectiveOperationException e) {
      throw new ExtensionConfigurationException(
          type.getName() + " cannot be made: it needs a constructor without parameters.", e);
    }
  }
}
