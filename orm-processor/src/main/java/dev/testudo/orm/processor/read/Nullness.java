package dev.testudo.orm.processor.read;

import java.util.List;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.type.TypeMirror;

/** Finds an annotation called Nullable, of whatever library, on a field or on its type. */
final class Nullness {
  private Nullness() {}

  static boolean isNullable(Element field) {
    return hasNullable(field.getAnnotationMirrors()) || isNullable(field.asType());
  }

  static boolean isNullable(TypeMirror type) {
    return hasNullable(type.getAnnotationMirrors());
  }

  private static boolean hasNullable(List<? extends AnnotationMirror> mirrors) {
    return mirrors.stream()
        .map(mirror -> mirror.getAnnotationType().asElement().getSimpleName())
        .anyMatch(name -> name.contentEquals("Nullable"));
  }
}
