package dev.testudo.orm.processor.read;

import dev.testudo.orm.processor.diagnostic.Code;
import dev.testudo.orm.processor.diagnostic.Findings;
import dev.testudo.orm.processor.diagnostic.Place;
import dev.testudo.orm.processor.model.Access;
import dev.testudo.orm.processor.model.GeneratedNames;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import org.jspecify.annotations.Nullable;

/** Finds how code beside a model reaches its fields: directly, or by getters and setters. */
final class AccessReader {
  private final Compiler compiler;
  private final Findings findings;
  private final TypeElement model;
  private final String fromPackage;

  AccessReader(Compiler compiler, Findings findings, TypeElement model, String fromPackage) {
    this.compiler = compiler;
    this.findings = findings;
    this.model = model;
    this.fromPackage = fromPackage;
  }

  Access read(VariableElement field) {
    return new Access(reader(field), writer(field));
  }

  private @Nullable String reader(VariableElement field) {
    String name = field.getSimpleName().toString();
    if (compiler.isVisible(field, fromPackage)) {
      return name;
    }
    ExecutableElement misfit = null;
    for (String getter : getters(field)) {
      for (ExecutableElement method : compiler.methods(model, getter)) {
        if (method.getParameters().isEmpty() && isUsable(method)) {
          if (compiler.types().isSameType(method.getReturnType(), field.asType())) {
            return getter + "()";
          }
          misfit = method;
        }
      }
    }
    if (misfit != null) {
      findings.add(
          Code.GETTER_TYPE,
          Place.of(misfit),
          misfit.getSimpleName(),
          ShortNames.of(misfit.getReturnType()),
          name,
          ShortNames.of(field.asType()));
    } else {
      findings.add(
          Code.UNREADABLE, Place.of(field), model.getSimpleName(), name, getters(field).get(0));
    }
    return null;
  }

  private @Nullable String writer(VariableElement field) {
    if (field.getModifiers().contains(Modifier.FINAL)) {
      return null;
    }
    if (compiler.isVisible(field, fromPackage)) {
      return field.getSimpleName().toString();
    }
    return setter(field, true);
  }

  /** The first usable setter; of one that takes the field's type, or of one that does not. */
  private @Nullable String setter(VariableElement field, boolean fitting) {
    for (String setter : setters(field)) {
      for (ExecutableElement method : compiler.methods(model, setter)) {
        if (method.getParameters().size() == 1
            && isUsable(method)
            && compiler.fits(field.asType(), method.getParameters().get(0).asType()) == fitting) {
          return setter + "()";
        }
      }
    }
    return null;
  }

  /** Reports why a field cannot be set. */
  void explain(VariableElement field) {
    Place place = Place.of(field);
    Object name = field.getSimpleName();
    if (field.getModifiers().contains(Modifier.FINAL)) {
      findings.add(Code.FINAL, place, model.getSimpleName(), name);
    } else if (setter(field, false) != null) {
      findings.add(
          Code.SETTER_TYPE, place, setter(field, false), name, ShortNames.of(field.asType()));
    } else {
      findings.add(Code.UNWRITABLE, place, model.getSimpleName(), name, setters(field).get(0));
    }
  }

  private boolean isUsable(ExecutableElement method) {
    return compiler.isVisible(method, fromPackage) && !compiler.throwsChecked(method);
  }

  private static List<String> getters(VariableElement field) {
    String name = field.getSimpleName().toString();
    List<String> getters = new ArrayList<>();
    if (isBoolean(field)) {
      getters.add("is" + GeneratedNames.capital(name));
    }
    getters.add("get" + GeneratedNames.capital(name));
    getters.add(name);
    return getters;
  }

  private static List<String> setters(VariableElement field) {
    String name = field.getSimpleName().toString();
    List<String> setters = new ArrayList<>();
    setters.add("set" + GeneratedNames.capital(name));
    if (isBoolean(field) && name.startsWith("is") && name.length() > 2) {
      setters.add("set" + name.substring(2));
    }
    return setters;
  }

  private static boolean isBoolean(VariableElement field) {
    return field.asType().getKind() == TypeKind.BOOLEAN
        || ShortNames.of(field.asType()).equals("Boolean");
  }
}
