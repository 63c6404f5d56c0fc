package dev.testudo.orm.processor.read;

import java.util.List;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;

/** Which fields of a class are stored. */
final class StoredFields {
  private StoredFields() {}

  static List<VariableElement> of(TypeElement type) {
    return Compiler.fields(type).stream()
        .filter(field -> !field.getModifiers().contains(Modifier.TRANSIENT))
        .filter(field -> !Mirrors.has(field, "Transient"))
        .toList();
  }
}
