package dev.testudo.orm.processor.read;

import java.util.List;
import java.util.function.Predicate;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/**
 * What the compiler can tell.
 *
 * @param elements its elements
 * @param types its types
 * @param fromSource whether a class is compiled now, not read from a class file
 */
public record Compiler(Elements elements, Types types, Predicate<TypeElement> fromSource) {

  /** Older compilers do not show the annotations of types in class files. */
  static final boolean SHOWS_TYPE_ANNOTATIONS = Runtime.version().feature() >= 22;

  /** The instance fields that a class declares itself, in order. */
  static List<VariableElement> fields(TypeElement type) {
    return ElementFilter.fieldsIn(type.getEnclosedElements()).stream()
        .filter(field -> !field.getModifiers().contains(Modifier.STATIC))
        .toList();
  }

  /** The package that an element is in. */
  String packageOf(Element element) {
    return elements.getPackageOf(element).getQualifiedName().toString();
  }

  /** Whether code in a package may use a member. */
  boolean isVisible(Element member, String fromPackage) {
    var modifiers = member.getModifiers();
    return modifiers.contains(Modifier.PUBLIC)
        || (!modifiers.contains(Modifier.PRIVATE) && packageOf(member).equals(fromPackage));
  }

  /** Whether any code may name a class. */
  static boolean isPublic(TypeElement type) {
    for (Element e = type; e instanceof TypeElement; e = e.getEnclosingElement()) {
      if (!e.getModifiers().contains(Modifier.PUBLIC)) {
        return false;
      }
    }
    return true;
  }

  /** Whether code in a package may name a class. */
  boolean isReachable(TypeElement type, String fromPackage) {
    for (Element e = type; e instanceof TypeElement; e = e.getEnclosingElement()) {
      if (!isVisible(e, fromPackage)) {
        return false;
      }
    }
    return true;
  }

  /** The methods of a class and what it inherits, by name. */
  List<ExecutableElement> methods(TypeElement type, String name) {
    return ElementFilter.methodsIn(elements.getAllMembers(type)).stream()
        .filter(method -> method.getSimpleName().contentEquals(name))
        .filter(method -> !method.getModifiers().contains(Modifier.STATIC))
        .toList();
  }

  /** Whether a method or constructor declares an exception that callers must handle. */
  boolean throwsChecked(ExecutableElement method) {
    return method.getThrownTypes().stream()
        .anyMatch(
            thrown ->
                !isBelow(thrown, "java.lang.RuntimeException")
                    && !isBelow(thrown, "java.lang.Error"));
  }

  private boolean isBelow(TypeMirror type, String parent) {
    TypeElement element = elements.getTypeElement(parent);
    return element != null && types.isSubtype(type, element.asType());
  }

  /** Whether a value of one type can be given to the other, boxed or unboxed if need be. */
  boolean fits(TypeMirror from, TypeMirror to) {
    return from.getKind() != TypeKind.VOID && types.isAssignable(from, to);
  }
}
