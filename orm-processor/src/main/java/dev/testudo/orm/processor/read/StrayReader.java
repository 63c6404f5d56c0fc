package dev.testudo.orm.processor.read;

import dev.testudo.orm.processor.diagnostic.Code;
import dev.testudo.orm.processor.diagnostic.Findings;
import dev.testudo.orm.processor.diagnostic.Place;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.VariableElement;
import org.jspecify.annotations.Nullable;

/** Finds annotations of ours where nobody reads them. */
public final class StrayReader {
  private static final Set<String> ON_ANY_RECORD =
      Set.of("Column", "Json", "Convert", "Embedded", "Transient");

  /** What the processor itself writes. */
  private static final Set<String> MARKS = Set.of("Generated", "NullableFields");

  private final Findings findings;

  /** Adds what is found to the findings. */
  public StrayReader(Findings findings) {
    this.findings = findings;
  }

  /** Looks at one use of an annotation, given by its simple name. */
  public void check(String annotation, Element element) {
    AnnotationMirror mirror = Mirrors.find(element, annotation);
    if (mirror == null || MARKS.contains(annotation)) {
      return;
    }
    Place place = Place.of(element).at(mirror);
    Object name = element.getSimpleName();
    Element owner = element.getEnclosingElement();
    if (annotation.equals("EnumCode")) {
      if (owner.getKind() != ElementKind.ENUM) {
        findings.add(Code.ENUM_CODE_PLACE, place, name, owner.getSimpleName());
      }
    } else if (element.getKind() == ElementKind.FIELD && element instanceof VariableElement field) {
      Code code = field(annotation, field, owner);
      if (code != null) {
        findings.add(code, place, annotation, code == Code.STRAY ? owner.getSimpleName() : name);
      }
    } else if (element.getKind() == ElementKind.METHOD && !isStored(owner)) {
      findings.add(Code.STRAY, place, annotation, owner.getSimpleName());
    } else if (annotation.startsWith("View") && Mirrors.has(element, "MappedBase")) {
      findings.add(Code.VIEW_PLACE, place, name);
    } else if (isType(element) && !isStored(element)) {
      findings.add(Code.STRAY, place, annotation, name);
    }
  }

  private static @Nullable Code field(String annotation, VariableElement field, Element owner) {
    if (field.getModifiers().contains(Modifier.STATIC)) {
      return Code.STRAY_STATIC;
    } else if (!isStored(owner)) {
      boolean embeddable =
          owner.getKind() == ElementKind.RECORD && ON_ANY_RECORD.contains(annotation);
      return embeddable ? null : Code.STRAY;
    }
    boolean other = !annotation.equals("Transient");
    return other && StoredFields.isTransient(field) ? Code.STRAY_TRANSIENT : null;
  }

  private static boolean isType(Element element) {
    return element.getKind().isClass() || element.getKind().isInterface();
  }

  private static boolean isStored(Element type) {
    return Mirrors.has(type, "Model") || Mirrors.has(type, "MappedBase");
  }
}
