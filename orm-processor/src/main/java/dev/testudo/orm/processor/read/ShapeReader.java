package dev.testudo.orm.processor.read;

import dev.testudo.orm.processor.diagnostic.Code;
import dev.testudo.orm.processor.diagnostic.Findings;
import dev.testudo.orm.processor.diagnostic.Place;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;

/** Whether a class can be a model or a mapped base at all. */
final class ShapeReader {
  private final Compiler compiler;
  private final Findings findings;

  ShapeReader(Compiler compiler, Findings findings) {
    this.compiler = compiler;
    this.findings = findings;
  }

  boolean isModel(TypeElement type) {
    Place place = Place.of(type);
    Object name = type.getSimpleName();
    if (type.getKind() != ElementKind.CLASS && type.getKind() != ElementKind.RECORD) {
      return refuse(Code.KIND, place, name, ShapeReader.kind(type));
    } else if (Mirrors.has(type, "MappedBase")) {
      return refuse(Code.MODEL_AND_BASE, place.at(Mirrors.find(type, "MappedBase")), name);
    } else if (type.getModifiers().contains(Modifier.ABSTRACT)) {
      return refuse(Code.ABSTRACT, place, name);
    }
    return hasPlainParent(type) && isPlain(type);
  }

  boolean isMapped(TypeElement type) {
    Place place = Place.of(type);
    Set<Modifier> modifiers = type.getModifiers();
    if (type.getKind() != ElementKind.CLASS || !modifiers.contains(Modifier.ABSTRACT)) {
      return refuse(Code.MAPPED_KIND, place, type.getSimpleName());
    }
    return isPlain(type);
  }

  private boolean isPlain(TypeElement type) {
    Place place = Place.of(type);
    Object name = type.getSimpleName();
    if (!type.getTypeParameters().isEmpty()) {
      return refuse(Code.GENERIC, place, name);
    } else if (type.getNestingKind() == NestingKind.MEMBER
        && !type.getModifiers().contains(Modifier.STATIC)) {
      return refuse(Code.INNER, place, name);
    } else if (compiler.packageOf(type).isEmpty()) {
      return refuse(Code.PACKAGE, place, name);
    }
    for (Element e = type; e instanceof TypeElement; e = e.getEnclosingElement()) {
      if (e.getModifiers().contains(Modifier.PRIVATE)) {
        return refuse(Code.PRIVATE, place, name, e.getSimpleName());
      }
    }
    return true;
  }

  private boolean hasPlainParent(TypeElement type) {
    if (type.getSuperclass() instanceof DeclaredType parent
        && Mirrors.has(parent.asElement(), "Model")) {
      return refuse(
          Code.INHERITS_MODEL,
          Place.of(type),
          type.getSimpleName(),
          parent.asElement().getSimpleName());
    }
    return true;
  }

  private static String kind(TypeElement type) {
    return switch (type.getKind()) {
      case ENUM -> "an enum";
      case ANNOTATION_TYPE -> "an annotation";
      default -> "an interface";
    };
  }

  private boolean refuse(Code code, Place place, Object... arguments) {
    findings.add(code, place, arguments);
    return false;
  }
}
