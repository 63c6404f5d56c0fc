package dev.testudo.orm.processor;

import dev.testudo.orm.processor.model.GeneratedNames;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.element.Element;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/**
 * The models of a package that were compiled before: by an earlier, incremental run, or in the main
 * sources where tests of the same package are compiled now.
 */
final class PackageModels {
  private PackageModels() {}

  /** Their qualified names. */
  static Set<String> of(Elements elements, String packageName) {
    Set<String> found = new TreeSet<>();
    PackageElement packageElement = elements.getPackageElement(packageName);
    if (packageElement != null) {
      add(elements, packageName, packageElement.getEnclosedElements(), found);
    }
    return found;
  }

  private static void add(
      Elements elements, String packageName, List<? extends Element> among, Set<String> found) {
    for (TypeElement type : ElementFilter.typesIn(among)) {
      String facts = GeneratedNames.facts(type.getSimpleName().toString());
      if (isModel(type) && elements.getTypeElement(packageName + "." + facts) != null) {
        found.add(type.getQualifiedName().toString());
      }
      add(elements, packageName, type.getEnclosedElements(), found);
    }
  }

  private static boolean isModel(TypeElement type) {
    return type.getAnnotationMirrors().stream()
        .map(mirror -> mirror.getAnnotationType().toString())
        .anyMatch("dev.testudo.orm.annotation.Model"::equals);
  }
}
