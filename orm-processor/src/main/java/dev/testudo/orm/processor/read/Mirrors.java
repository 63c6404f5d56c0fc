package dev.testudo.orm.processor.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import org.jspecify.annotations.Nullable;

/** Reads annotations by name, without loading their classes. */
final class Mirrors {
  static final String PACKAGE = "dev.testudo.orm.annotation.";

  private Mirrors() {}

  /** One of our annotations on an element, by its simple name; null if it is not there. */
  static @Nullable AnnotationMirror find(Element element, String simpleName) {
    for (AnnotationMirror mirror : element.getAnnotationMirrors()) {
      if (isOurs(mirror, simpleName)) {
        return mirror;
      }
    }
    return null;
  }

  /** Whether one of our annotations is on an element. */
  static boolean has(Element element, String simpleName) {
    return find(element, simpleName) != null;
  }

  /** Every use of a repeatable annotation of ours. */
  static List<AnnotationMirror> all(Element element, String simpleName) {
    List<AnnotationMirror> found = new ArrayList<>();
    for (AnnotationMirror mirror : element.getAnnotationMirrors()) {
      if (isOurs(mirror, simpleName)) {
        found.add(mirror);
      } else if (isOurs(mirror, simpleName + ".List")
          && value(mirror, "value") instanceof List<?> l) {
        for (Object each : l) {
          if (each instanceof AnnotationValue v && v.getValue() instanceof AnnotationMirror m) {
            found.add(m);
          }
        }
      }
    }
    return found;
  }

  private static boolean isOurs(AnnotationMirror mirror, String simpleName) {
    return mirror.getAnnotationType().asElement() instanceof TypeElement type
        && type.getQualifiedName().contentEquals(PACKAGE + simpleName);
  }

  /** A value as it is written; null if the annotation does not give it. */
  static @Nullable Object value(@Nullable AnnotationMirror mirror, String member) {
    if (mirror != null) {
      for (Map.Entry<? extends ExecutableElement, ? extends AnnotationValue> entry :
          mirror.getElementValues().entrySet()) {
        if (entry.getKey().getSimpleName().contentEquals(member)) {
          return entry.getValue().getValue();
        }
      }
    }
    return null;
  }

  /** A text as it is written; null if the annotation does not give it. */
  static @Nullable String text(@Nullable AnnotationMirror mirror, String member) {
    return value(mirror, member) instanceof String text ? text : null;
  }

  /** A text; empty if the annotation does not give it. */
  static String textOrEmpty(@Nullable AnnotationMirror mirror, String member) {
    String text = text(mirror, member);
    return text == null ? "" : text;
  }

  /** A number as it is written; null if the annotation does not give it. */
  static @Nullable Integer number(@Nullable AnnotationMirror mirror, String member) {
    return value(mirror, member) instanceof Integer number ? number : null;
  }

  /** A truth value as it is written; null if the annotation does not give it. */
  static @Nullable Boolean truth(@Nullable AnnotationMirror mirror, String member) {
    return value(mirror, member) instanceof Boolean truth ? truth : null;
  }

  /** The name of an enum's constant; the given one if the annotation does not give it. */
  static String constant(@Nullable AnnotationMirror mirror, String member, String otherwise) {
    return value(mirror, member) instanceof VariableElement constant
        ? constant.getSimpleName().toString()
        : otherwise;
  }

  /** The texts of a list, in order. */
  static List<String> texts(AnnotationMirror mirror, String member) {
    List<String> texts = new ArrayList<>();
    if (value(mirror, member) instanceof List<?> list) {
      for (Object each : list) {
        if (each instanceof AnnotationValue v && v.getValue() instanceof String text) {
          texts.add(text);
        }
      }
    }
    return texts;
  }
}
