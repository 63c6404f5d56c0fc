package dev.testudo.orm.relation;

import java.util.Objects;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;

/** The way to the service, and what relations make of its answers. */
final class KnownKeys {
  private static final ObjectKeys SERVICE =
      ServiceLoader.load(ObjectKeys.class, ObjectKeys.class.getClassLoader())
          .findFirst()
          .orElseThrow();

  private KnownKeys() {}

  static @Nullable Object of(Object object) {
    return SERVICE.key(object);
  }

  static Class<?> model(Object object) {
    return SERVICE.model(object);
  }

  /** {@code User#5}; {@code User#new} of an object that is not stored yet. */
  static String print(Object object) {
    return print(model(object), of(object));
  }

  static String print(Class<?> model, @Nullable Object key) {
    return model.getSimpleName() + "#" + Objects.requireNonNullElse(key, "new");
  }
}
