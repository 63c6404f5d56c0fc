package dev.testudo.build.rules;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which package may use which other package below one root, and who may use which library. A
 * package that is not in the table is an offence: a new package states first whom it may know.
 */
public final class ImportTable {

  private final String root;
  private final Map<String, Set<String>> allowed = new LinkedHashMap<>();
  private final Map<String, Set<String>> libraries = new LinkedHashMap<>();
  private final Set<String> commonGround = new LinkedHashSet<>();

  private ImportTable(String root) {
    this.root = root;
  }

  /** An empty table for the packages below the root, named without it; {@code ""} is the root. */
  public static ImportTable below(String root) {
    return new ImportTable(root);
  }

  /** The package may use these packages, and itself. */
  public ImportTable row(String name, String... mayUse) {
    Set<String> targets = new LinkedHashSet<>(List.of(mayUse));
    targets.add(name);
    if (allowed.put(name, targets) != null) {
      throw new IllegalArgumentException("Package " + name + " has two rows.");
    }
    return this;
  }

  /** Every package of the table, those of later rows too, may use this one. */
  public ImportTable everyoneMayUse(String name) {
    commonGround.add(name);
    return row(name);
  }

  /**
   * The library, given by the beginning of its type names, is for these packages only; a type can
   * be given to one more by {@code "package -> type"}.
   */
  public ImportTable library(String prefix, String... onlyFor) {
    libraries.put(prefix, Set.of(onlyFor));
    return this;
  }

  List<String> offences(JavaClasses classes) {
    return classes.stream().flatMap(this::offencesOf).distinct().sorted().toList();
  }

  private Stream<String> offencesOf(JavaClass type) {
    if (!isInside(type.getPackageName())) {
      return Stream.empty();
    }
    String from = shortName(type.getPackageName());
    if (!allowed.containsKey(from)) {
      return Stream.of("Package " + type.getPackageName() + " has no row in the import table.");
    }
    return type.getDirectDependenciesFromSelf().stream()
        .filter(dependency -> !mayUse(from, dependency.getTargetClass().getBaseComponentType()))
        .map(Dependency::getDescription)
        .map(what -> "Package " + label(from) + " may not do this: " + what);
  }

  private boolean mayUse(String from, JavaClass target) {
    if (isInside(target.getPackageName())) {
      String to = shortName(target.getPackageName());
      return commonGround.contains(to) || allowed.getOrDefault(from, Set.of()).contains(to);
    }
    String exception = from + " -> " + target.getName();
    return libraries.entrySet().stream()
        .filter(library -> target.getName().startsWith(library.getKey()))
        .map(Map.Entry::getValue)
        .allMatch(users -> users.contains(from) || users.contains(exception));
  }

  private boolean isInside(String packageName) {
    return packageName.equals(root) || packageName.startsWith(root + ".");
  }

  private String shortName(String packageName) {
    return packageName.equals(root) ? "" : packageName.substring(root.length() + 1);
  }

  private static String label(String name) {
    return name.isEmpty() ? "of the root" : name;
  }
}
