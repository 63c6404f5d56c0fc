package dev.testudo.orm.processor.diagnostic;

import java.util.List;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import org.jspecify.annotations.Nullable;

/**
 * Where a message points to: as narrow as is known.
 *
 * @param element the class, field, constructor …
 * @param annotation one of its annotations
 * @param value one value of that annotation
 */
public record Place(
    Element element, @Nullable AnnotationMirror annotation, @Nullable AnnotationValue value) {

  /** An element as a whole. */
  public static Place of(Element element) {
    return new Place(element, null, null);
  }

  /** An annotation of this element; the element itself if it is not there. */
  public Place at(@Nullable AnnotationMirror mirror) {
    return new Place(element, mirror, null);
  }

  /** A value of this annotation, as it is written; the annotation itself if it is not given. */
  public Place at(String member) {
    if (annotation != null) {
      for (var entry : annotation.getElementValues().entrySet()) {
        if (entry.getKey().getSimpleName().contentEquals(member)) {
          return new Place(element, annotation, entry.getValue());
        }
      }
    }
    return this;
  }

  /** One of several values inside of this one (0-based); this one if it is not a list. */
  public Place item(int index) {
    return value != null
            && value.getValue() instanceof List<?> list
            && list.get(index) instanceof AnnotationValue inner
        ? new Place(element, annotation, inner)
        : this;
  }
}
