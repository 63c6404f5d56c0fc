package dev.testudo.orm.web;

import com.fasterxml.jackson.databind.SerializerProvider;
import java.util.ArrayDeque;

/** The objects around the one that is being written, which are not written again inside it. */
final class Ancestors {
  private static final Object KEY = Ancestors.class;

  private final ArrayDeque<Object> objects = new ArrayDeque<>();

  /** Those of the document that is being written. */
  static Ancestors of(SerializerProvider provider) {
    if (provider.getAttribute(KEY) instanceof Ancestors known) {
      return known;
    }
    var ancestors = new Ancestors();
    provider.setAttribute(KEY, ancestors);
    return ancestors;
  }

  // By identity: models may say that two objects of one row are equal.
  @SuppressWarnings("ReferenceEquality")
  boolean have(Object object) {
    for (Object each : objects) {
      if (each == object) {
        return true;
      }
    }
    return false;
  }

  void enter(Object object) {
    objects.push(object);
  }

  void leave() {
    objects.pop();
  }
}
