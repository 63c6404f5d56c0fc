package dev.testudo.orm.processor.read;

import dev.testudo.orm.processor.diagnostic.Code;
import dev.testudo.orm.processor.diagnostic.Findings;
import dev.testudo.orm.processor.diagnostic.Nearest;
import dev.testudo.orm.processor.diagnostic.Place;
import java.util.List;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import org.jspecify.annotations.Nullable;

/** Finds the unique field of a model that a foreign key refers to instead of the key. */
final class UniqueField {
  private final Findings findings;

  UniqueField(Findings findings) {
    this.findings = findings;
  }

  @Nullable VariableElement find(
      VariableElement relation, AnnotationMirror mirror, TypeElement model, String name) {
    List<VariableElement> uniques =
        TargetReader.fields(model).stream().filter(UniqueField::isUnique).toList();
    for (VariableElement field : uniques) {
      if (field.getSimpleName().contentEquals(name)) {
        return field;
      }
    }
    List<String> names = uniques.stream().map(each -> each.getSimpleName().toString()).toList();
    findings.add(
        Code.RELATION_TO,
        Place.of(relation).at(mirror).at("to"),
        model.getSimpleName(),
        name,
        Nearest.hint(name, names));
    return null;
  }

  private static boolean isUnique(VariableElement field) {
    return Boolean.TRUE.equals(Mirrors.truth(Mirrors.find(field, "Column"), "unique"))
        && !Mirrors.has(field, "Encrypted")
        && !RelationReader.isRelation(field);
  }
}
