package dev.testudo.orm.processor.read;

import dev.testudo.orm.processor.diagnostic.Code;
import dev.testudo.orm.processor.diagnostic.Findings;
import dev.testudo.orm.processor.diagnostic.Place;
import dev.testudo.orm.processor.model.ScalarKind;
import dev.testudo.orm.processor.model.Stored;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.PrimitiveType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/** Checks the converter of a field and finds what it stores. */
final class ConverterReader {
  private static final String CONVERTER = "dev.testudo.orm.type.Converter";

  private final Compiler compiler;
  private final Findings findings;
  private final String fromPackage;

  ConverterReader(Compiler compiler, Findings findings, String fromPackage) {
    this.compiler = compiler;
    this.findings = findings;
    this.fromPackage = fromPackage;
  }

  Stored read(VariableElement field, AnnotationMirror convert) {
    Place place = Place.of(field).at(convert).at("value");
    if (!(Mirrors.value(convert, "value") instanceof DeclaredType named)
        || !(named.asElement() instanceof TypeElement type)) {
      String text = String.valueOf(Mirrors.value(convert, "value"));
      return failed(Code.CONVERTER, place, text);
    }
    DeclaredType converter = converter(type.asType());
    if (converter == null || converter.getTypeArguments().size() != 2) {
      return failed(Code.CONVERTER, place, type.getSimpleName());
    } else if (!isInstantiable(type)) {
      return failed(Code.CONVERTER_NEW, place, type.getSimpleName());
    }
    TypeMirror java = converter.getTypeArguments().get(0);
    if (!compiler.types().isSameType(java, boxed(field.asType()))) {
      return failed(
          Code.CONVERTER_TYPE,
          place,
          type.getSimpleName(),
          ShortNames.of(java),
          field.getSimpleName(),
          ShortNames.of(field.asType()));
    }
    TypeMirror database = converter.getTypeArguments().get(1);
    ScalarKind kind = TypeReader.scalar(database);
    if (kind == null) {
      return failed(Code.CONVERTER_STORES, place, type.getSimpleName(), ShortNames.of(database));
    }
    boolean ofInterface =
        java instanceof DeclaredType declared
            && declared.asElement().getKind() == ElementKind.INTERFACE;
    return new Stored.Converted(type, ofInterface, kind);
  }

  private @Nullable DeclaredType converter(TypeMirror type) {
    if (type instanceof DeclaredType declared
        && declared.asElement() instanceof TypeElement element
        && element.getQualifiedName().contentEquals(CONVERTER)) {
      return declared;
    }
    for (TypeMirror parent : compiler.types().directSupertypes(type)) {
      DeclaredType found = converter(parent);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  private boolean isInstantiable(TypeElement type) {
    boolean inner =
        type.getNestingKind() == NestingKind.MEMBER
            && !type.getModifiers().contains(Modifier.STATIC);
    if ((type.getKind() != ElementKind.CLASS && type.getKind() != ElementKind.RECORD)
        || inner
        || type.getModifiers().contains(Modifier.ABSTRACT)
        || !type.getTypeParameters().isEmpty()
        || !compiler.isReachable(type, fromPackage)) {
      return false;
    }
    return ElementFilter.constructorsIn(type.getEnclosedElements()).stream()
        .anyMatch(
            constructor ->
                constructor.getParameters().isEmpty()
                    && compiler.isVisible(constructor, fromPackage)
                    && !compiler.throwsChecked(constructor));
  }

  private TypeMirror boxed(TypeMirror type) {
    return type instanceof PrimitiveType primitive
        ? compiler.types().boxedClass(primitive).asType()
        : type;
  }

  private Stored failed(Code code, Place place, Object... arguments) {
    findings.add(code, place, arguments);
    return new Stored.Unknown();
  }
}
