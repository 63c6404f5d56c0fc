package dev.testudo.orm.processor.read;

import dev.testudo.orm.processor.diagnostic.Code;
import dev.testudo.orm.processor.diagnostic.Findings;
import dev.testudo.orm.processor.diagnostic.Place;
import dev.testudo.orm.processor.model.Access;
import dev.testudo.orm.processor.model.Member;
import dev.testudo.orm.processor.model.SnakeCase;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import org.jspecify.annotations.Nullable;

/** Reads an embedded record and its components. */
final class EmbeddedReader {
  private static final List<String> ROLES =
      Stream.concat(
              Roles.ANNOTATIONS.stream(),
              Stream.of("WriteOnce", "ReadOnly", "Computed", "Encrypted"))
          .toList();
  private static final List<String> MODEL_ONLY =
      Stream.concat(Stream.of("Id"), ROLES.stream()).toList();

  private final Compiler compiler;
  private final Findings findings;
  private final String fromPackage;
  private final MemberReader members;

  EmbeddedReader(Compiler compiler, Findings findings, String fromPackage, MemberReader members) {
    this.compiler = compiler;
    this.findings = findings;
    this.fromPackage = fromPackage;
    this.members = members;
  }

  Member read(VariableElement field, Access access, boolean nullable, Owner owner) {
    TypeElement record = record(field, owner);
    String name = field.getSimpleName().toString();
    Place place = Place.of(field);
    if (record == null) {
      return MemberReader.unknown(field, access, owner);
    }
    checkAnnotations(field);
    boolean accepts =
        nullable || Boolean.TRUE.equals(Mirrors.truth(Mirrors.find(field, "Column"), "nullable"));
    Owner inside = owner.and(name, prefix(field), record);
    List<Member> components = new ArrayList<>();
    for (VariableElement component : Compiler.fields(record)) {
      checkComponent(component, place);
      var reached = new Access(component.getSimpleName() + "()", null);
      components.add(members.read(component, reached, nullness(component, place), inside));
    }
    return new Member.Group(
        place, name, field.asType(), accepts, access, record, List.copyOf(components));
  }

  /** The record that is embedded; null, and reported, if it cannot be. */
  private @Nullable TypeElement record(VariableElement field, Owner owner) {
    Place place = Place.of(field).at(Mirrors.find(field, "Embedded"));
    String type = ShortNames.of(field.asType());
    if (!(field.asType() instanceof DeclaredType declared)
        || !(declared.asElement() instanceof TypeElement record)
        || record.getKind() != ElementKind.RECORD) {
      findings.add(Code.EMBEDDED_TYPE, place, field.getSimpleName(), type);
      return null;
    } else if (!record.getTypeParameters().isEmpty()) {
      findings.add(Code.EMBEDDED_GENERIC, place, type);
      return null;
    } else if (owner.records().contains(record)) {
      findings.add(Code.EMBEDDED_CYCLE, place, type);
      return null;
    } else if (!compiler.isReachable(record, fromPackage)) {
      findings.add(Code.TYPE_HIDDEN, place, type);
      return null;
    } else if (Compiler.fields(record).isEmpty()) {
      findings.add(Code.EMBEDDED_EMPTY, place, type);
      return null;
    }
    return record;
  }

  private void checkAnnotations(VariableElement field) {
    Place place = Place.of(field);
    Object name = field.getSimpleName();
    if (Mirrors.has(field, "Id")) {
      findings.add(Code.KEY_TYPE, place.at(Mirrors.find(field, "Id")), name, "an embedded record");
    }
    for (String other : List.of("Json", "Convert")) {
      if (Mirrors.has(field, other)) {
        findings.add(
            Code.TWO_WAYS, place.at(Mirrors.find(field, other)), name, "@Embedded", "@" + other);
      }
    }
    for (String role : ROLES) {
      if (Mirrors.has(field, role)) {
        findings.add(Code.EMBEDDED_ROLE, place.at(Mirrors.find(field, role)), role);
      }
    }
    var column = Mirrors.find(field, "Column");
    for (String fact : List.of("length", "precision", "scale", "unique", "defaultSql", "comment")) {
      if (Mirrors.value(column, fact) != null) {
        findings.add(Code.EMBEDDED_COLUMN, place.at(column).at(fact), name, fact);
      }
    }
  }

  /** What makes no sense inside; in sources such annotations are reported as stray. */
  private void checkComponent(VariableElement component, Place use) {
    boolean source = compiler.fromSource().test((TypeElement) component.getEnclosingElement());
    for (String role : MODEL_ONLY) {
      if (!source && Mirrors.has(component, role)) {
        findings.add(Code.EMBEDDED_ROLE, use, role);
      }
    }
    StoredFields.refuseTransient(component, findings);
  }

  private static String prefix(VariableElement field) {
    String given = Mirrors.text(Mirrors.find(field, "Column"), "name");
    return given == null ? SnakeCase.of(field.getSimpleName().toString()) : given;
  }

  private boolean nullness(VariableElement component, Place use) {
    Boolean said = Mirrors.truth(Mirrors.find(component, "Column"), "nullable");
    if (said != null) {
      return said;
    }
    TypeElement record = (TypeElement) component.getEnclosingElement();
    boolean hidden = !compiler.fromSource().test(record) && !Compiler.SHOWS_TYPE_ANNOTATIONS;
    if (hidden && !component.asType().getKind().isPrimitive()) {
      findings.add(Code.NULLNESS, use, record.getSimpleName() + "." + component.getSimpleName());
    }
    return Nullness.isNullable(component);
  }
}
