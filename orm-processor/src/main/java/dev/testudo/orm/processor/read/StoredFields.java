package dev.testudo.orm.processor.read;

import dev.testudo.orm.processor.diagnostic.Code;
import dev.testudo.orm.processor.diagnostic.Findings;
import dev.testudo.orm.processor.diagnostic.Place;
import java.util.List;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;

/** Which fields of a class are stored. */
final class StoredFields {
  private StoredFields() {}

  /** All that are not transient; those of a record always are, its constructor needs them. */
  static List<VariableElement> of(TypeElement type) {
    return Compiler.fields(type).stream()
        .filter(field -> type.getKind() == ElementKind.RECORD || !isTransient(field))
        .toList();
  }

  /** Whether a field is marked as not stored. */
  static boolean isTransient(VariableElement field) {
    return field.getModifiers().contains(Modifier.TRANSIENT) || Mirrors.has(field, "Transient");
  }

  /** Reports a component of a record that is marked as not stored. */
  static void refuseTransient(VariableElement component, Findings findings) {
    var mirror = Mirrors.find(component, "Transient");
    if (mirror != null) {
      findings.add(
          Code.RECORD_TRANSIENT,
          Place.of(component).at(mirror),
          component.getEnclosingElement().getSimpleName(),
          component.getSimpleName());
    }
  }
}
