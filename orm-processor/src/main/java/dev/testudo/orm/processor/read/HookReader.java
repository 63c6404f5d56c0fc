package dev.testudo.orm.processor.read;

import dev.testudo.orm.processor.diagnostic.Code;
import dev.testudo.orm.processor.diagnostic.Findings;
import dev.testudo.orm.processor.diagnostic.Place;
import dev.testudo.orm.processor.model.Hook;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/** Reads the methods of a model that are called when it is stored or deleted. */
final class HookReader {
  private static final String FUTURE = "io.vertx.core.Future";

  private final Compiler compiler;
  private final Findings findings;
  private final String fromPackage;

  HookReader(Compiler compiler, Findings findings, String fromPackage) {
    this.compiler = compiler;
    this.findings = findings;
    this.fromPackage = fromPackage;
  }

  /** The hooks of a model and its bases; those of the first class come first. */
  List<Hook> read(List<TypeElement> types) {
    List<Hook> hooks = new ArrayList<>();
    for (TypeElement type : types) {
      for (ExecutableElement method : ElementFilter.methodsIn(type.getEnclosedElements())) {
        for (Hook.Moment moment : Hook.Moment.values()) {
          AnnotationMirror mirror = Mirrors.find(method, moment.annotation());
          if (mirror != null && isUsable(method, moment, Place.of(method).at(mirror))) {
            add(hooks, method, moment);
          }
        }
      }
    }
    return List.copyOf(hooks);
  }

  /** A method that overrides one of a base is called once, in the base's place. */
  private static void add(List<Hook> hooks, ExecutableElement method, Hook.Moment moment) {
    boolean isFuture = method.getReturnType().getKind() != TypeKind.VOID;
    var hook = new Hook(moment, method.getSimpleName().toString(), isFuture);
    if (!hooks.contains(hook)) {
      hooks.add(hook);
    }
  }

  private boolean isUsable(ExecutableElement method, Hook.Moment moment, Place place) {
    boolean fits =
        method.getParameters().isEmpty()
            && method.getTypeParameters().isEmpty()
            && !method.getModifiers().contains(Modifier.STATIC)
            && (method.getReturnType().getKind() == TypeKind.VOID
                || isFuture(method.getReturnType()));
    Object name = method.getSimpleName();
    if (!fits) {
      findings.add(Code.HOOK, place, name, moment.annotation());
    } else if (!compiler.isVisible(method, fromPackage) || compiler.throwsChecked(method)) {
      findings.add(Code.HOOK_HIDDEN, place, name);
      return false;
    }
    return fits;
  }

  private static boolean isFuture(TypeMirror type) {
    return type instanceof DeclaredType declared
        && declared.asElement() instanceof TypeElement element
        && element.getQualifiedName().contentEquals(FUTURE);
  }
}
