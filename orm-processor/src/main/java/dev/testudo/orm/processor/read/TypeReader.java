package dev.testudo.orm.processor.read;

import dev.testudo.orm.processor.diagnostic.Code;
import dev.testudo.orm.processor.diagnostic.Findings;
import dev.testudo.orm.processor.diagnostic.Place;
import dev.testudo.orm.processor.model.ScalarKind;
import dev.testudo.orm.processor.model.Stored;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** Decides how a field of a Java type is stored. */
final class TypeReader {
  private static final Stored UNKNOWN = new Stored.Unknown();

  private final Findings findings;
  private final EnumReader enums;
  private final ConverterReader converters;

  TypeReader(Compiler compiler, Findings findings, String fromPackage) {
    this.findings = findings;
    this.enums = new EnumReader(compiler, findings, fromPackage);
    this.converters = new ConverterReader(compiler, findings, fromPackage);
  }

  /** How the field is stored; unknown, and reported, if it cannot be. */
  Stored read(VariableElement field) {
    var json = Mirrors.find(field, "Json");
    var convert = Mirrors.find(field, "Convert");
    Place place = Place.of(field);
    if (json != null && convert != null) {
      findings.add(Code.TWO_WAYS, place.at(convert), field.getSimpleName(), "@Json", "@Convert");
      return UNKNOWN;
    } else if (convert != null) {
      return converters.read(field, convert);
    } else if (json != null) {
      return json(field, place.at(json));
    }
    Stored stored = plain(field.asType(), place);
    if (stored == null) {
      String type = ShortNames.of(field.asType());
      findings.add(Code.TYPE, place, field.getSimpleName(), type, TypeHint.of(field.asType()));
      return UNKNOWN;
    }
    return stored;
  }

  private Stored json(VariableElement field, Place place) {
    TypeMirror type = field.asType();
    if (type.getKind().isPrimitive()) {
      findings.add(Code.JSON_PRIMITIVE, place, field.getSimpleName(), ShortNames.of(type));
      return UNKNOWN;
    }
    return new Stored.Json(type);
  }

  private @Nullable Stored plain(TypeMirror type, Place place) {
    Stored single = single(type, place);
    if (single != null) {
      return single;
    } else if (type instanceof ArrayType array) {
      TypeMirror component = array.getComponentType();
      boolean letters = component.getKind() == TypeKind.CHAR;
      Stored element = letters ? null : single(component, place);
      return element == null ? element(type, component, place) : array(element, component, place);
    } else if (type instanceof DeclaredType declared
        && qualifiedName(declared).equals("java.util.List")
        && declared.getTypeArguments().size() == 1) {
      TypeMirror component = declared.getTypeArguments().get(0);
      Stored element = single(component, place);
      return element == null || isBinary(element)
          ? element(type, component, place)
          : new Stored.ListOf(element);
    }
    return null;
  }

  private Stored array(Stored element, TypeMirror component, Place place) {
    return isBinary(element)
        ? element(component, component, place)
        : new Stored.ArrayOf(element, component);
  }

  private Stored element(TypeMirror type, TypeMirror component, Place place) {
    findings.add(Code.ELEMENT_TYPE, place, ShortNames.of(type), ShortNames.of(component));
    return UNKNOWN;
  }

  /** One value in one column; null if the type is none. */
  private @Nullable Stored single(TypeMirror type, Place place) {
    ScalarKind scalar = scalar(type);
    if (scalar != null) {
      return new Stored.Scalar(scalar);
    } else if (type instanceof DeclaredType declared
        && declared.asElement() instanceof TypeElement element
        && element.getKind() == ElementKind.ENUM) {
      return enums.read(element, place);
    }
    return null;
  }

  /** The scalar that a type is; null if it is none. */
  static @Nullable ScalarKind scalar(TypeMirror type) {
    if (type instanceof ArrayType array) {
      return array.getComponentType().getKind() == TypeKind.BYTE ? ScalarKind.BYTES : null;
    } else if (type instanceof DeclaredType declared) {
      return ScalarKind.named(qualifiedName(declared));
    }
    return type.getKind().isPrimitive() ? ScalarKind.named(ShortNames.of(type)) : null;
  }

  private static boolean isBinary(Stored stored) {
    ScalarKind kind = stored.scalar();
    return kind != null && kind.isBinary();
  }

  private static String qualifiedName(DeclaredType type) {
    return type.asElement() instanceof TypeElement element
        ? element.getQualifiedName().toString()
        : "";
  }
}
