package dev.testudo.orm.processor.read;

import dev.testudo.orm.processor.diagnostic.Code;
import dev.testudo.orm.processor.diagnostic.Findings;
import dev.testudo.orm.processor.diagnostic.Place;
import dev.testudo.orm.processor.model.Construction;
import dev.testudo.orm.processor.model.Member;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.ElementFilter;

/** Finds how generated code can make objects of a class. */
final class ConstructionReader {
  private final Compiler compiler;
  private final Findings findings;
  private final TypeElement model;
  private final String fromPackage;

  ConstructionReader(Compiler compiler, Findings findings, TypeElement model, String fromPackage) {
    this.compiler = compiler;
    this.findings = findings;
    this.model = model;
    this.fromPackage = fromPackage;
  }

  Construction read(List<Member> members) {
    Map<String, Member> byName =
        members.stream().collect(Collectors.toMap(Member::name, Function.identity(), (a, b) -> a));
    boolean empty = false;
    List<ExecutableElement> naming = new ArrayList<>();
    for (ExecutableElement constructor :
        ElementFilter.constructorsIn(model.getEnclosedElements())) {
      if (!compiler.isVisible(constructor, fromPackage) || compiler.throwsChecked(constructor)) {
        continue;
      }
      empty |= constructor.getParameters().isEmpty();
      if (names(constructor).size() == members.size()
          && new HashSet<>(names(constructor)).equals(byName.keySet())) {
        naming.add(constructor);
      }
    }
    if (naming.isEmpty()) {
      explain(members, empty);
      return new Construction(empty, null);
    } else if (naming.size() > 1) {
      findings.add(Code.CONSTRUCTORS, Place.of(naming.get(1)), model.getSimpleName());
    }
    checkTypes(naming.get(0), byName);
    return new Construction(empty, names(naming.get(0)));
  }

  private void checkTypes(ExecutableElement constructor, Map<String, Member> byName) {
    for (VariableElement parameter : constructor.getParameters()) {
      Member member = byName.get(parameter.getSimpleName().toString());
      if (member != null && !compiler.fits(member.type(), parameter.asType())) {
        findings.add(
            Code.CONSTRUCTOR_TYPE,
            Place.of(parameter),
            parameter.getSimpleName(),
            ShortNames.of(parameter.asType()),
            ShortNames.of(member.type()));
      }
    }
  }

  /** Reports what keeps objects from being made, if anything does. */
  private void explain(List<Member> members, boolean empty) {
    if (empty) {
      var access = new AccessReader(compiler, findings, model, fromPackage);
      members.stream()
          .filter(member -> member.access().write() == null && member.access().read() != null)
          .map(member -> (VariableElement) member.place().element())
          .forEach(access::explain);
      return;
    }
    List<String> fields = members.stream().map(Member::name).toList();
    ExecutableElement best = closest(fields);
    List<String> missing = new ArrayList<>(fields);
    missing.removeAll(names(best));
    List<String> surplus = new ArrayList<>(names(best));
    surplus.removeAll(fields);
    Place place = Place.of(best);
    if (!missing.isEmpty()) {
      findings.add(Code.CONSTRUCTOR, place, model.getSimpleName(), String.join(", ", missing));
    } else if (!surplus.isEmpty()) {
      findings.add(
          Code.CONSTRUCTOR_SURPLUS, place, model.getSimpleName(), String.join(", ", surplus));
    } else {
      findings.add(Code.CONSTRUCTOR_HIDDEN, place, model.getSimpleName());
    }
  }

  /** The constructor that names the most fields; every class has one. */
  private ExecutableElement closest(List<String> fields) {
    return ElementFilter.constructorsIn(model.getEnclosedElements()).stream()
        .max(Comparator.comparing(each -> names(each).stream().filter(fields::contains).count()))
        .orElseThrow();
  }

  private static List<String> names(ExecutableElement constructor) {
    return constructor.getParameters().stream().map(p -> p.getSimpleName().toString()).toList();
  }
}
