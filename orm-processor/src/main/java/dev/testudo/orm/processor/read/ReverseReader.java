package dev.testudo.orm.processor.read;

import dev.testudo.orm.processor.diagnostic.Code;
import dev.testudo.orm.processor.diagnostic.Findings;
import dev.testudo.orm.processor.diagnostic.Nearest;
import dev.testudo.orm.processor.diagnostic.Place;
import dev.testudo.orm.processor.model.LinkKind;
import dev.testudo.orm.processor.model.Target;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import org.jspecify.annotations.Nullable;

/** Finds the relation of another model of which a field is the other side. */
final class ReverseReader {
  private final Findings findings;

  ReverseReader(Findings findings) {
    this.findings = findings;
  }

  @Nullable LinkKind read(VariableElement field, Target target) {
    AnnotationMirror mirror = Mirrors.find(field, "Reverse");
    String name = Mirrors.textOrEmpty(mirror, "value");
    TypeElement owner = (TypeElement) field.getEnclosingElement();
    List<VariableElement> candidates = relations(target.element(), owner);
    for (VariableElement each : candidates) {
      if (each.getSimpleName().contentEquals(name)) {
        return kind(field, each, target, name);
      }
    }
    List<String> names = new ArrayList<>();
    candidates.forEach(each -> names.add(each.getSimpleName().toString()));
    findings.add(
        Code.REVERSE,
        Place.of(field).at(mirror).at("value"),
        target.name(),
        RelationReader.isA(field.asType(), "One") ? "one-to-one relation" : "foreign key",
        name,
        owner.getSimpleName(),
        owner.getSimpleName() + "." + field.getSimpleName(),
        names.isEmpty()
            ? "Add @ForeignKey One<" + owner.getSimpleName() + ", …> to " + target.name()
            : Nearest.hint(name, names));
    return null;
  }

  private @Nullable LinkKind kind(
      VariableElement field, VariableElement other, Target target, String name) {
    boolean one = RelationReader.isA(field.asType(), "One");
    boolean oneToOne = Mirrors.has(other, "OneToOne");
    if (one != oneToOne) {
      String type = oneToOne ? "One<" + target.name() + ", Key>" : "Many<" + target.name() + ">";
      findings.add(
          Code.REVERSE_TYPE,
          Place.of(field),
          target.name() + "." + name,
          oneToOne ? "one-to-one" : "no one-to-one",
          ShortNames.of(field.asType()),
          type);
      return null;
    } else if (one) {
      return new LinkKind.Backward(name);
    }
    return Mirrors.has(other, "ManyToMany")
        ? new LinkKind.Inverse(name)
        : new LinkKind.Reverse(name);
  }

  /** The relations of a model that lead to another, and that can have another side. */
  private static List<VariableElement> relations(TypeElement from, TypeElement to) {
    return TargetReader.fields(from).stream()
        .filter(
            each ->
                Mirrors.has(each, "ForeignKey")
                    || Mirrors.has(each, "OneToOne")
                    || Mirrors.has(each, "ManyToMany"))
        .filter(each -> to.equals(RelationReader.model(each.asType())))
        .toList();
  }
}
