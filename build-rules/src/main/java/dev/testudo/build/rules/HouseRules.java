package dev.testudo.build.rules;

import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.DynamicTest;

/**
 * The rules for one module, as tests. Those that every module keeps are always in; a module adds
 * the stricter ones that it promises.
 */
public final class HouseRules {

  private final List<SourceFile> sources;
  private final JavaClasses classes;
  private final List<DynamicTest> tests = new ArrayList<>();

  private HouseRules(Path module) {
    sources = SourceFile.below(module.resolve("src/main/java"));
    Path compiled = module.resolve("target/classes");
    classes = new ClassFileImporter().importPaths(existing(compiled));
    rule("there are classes to look at", notCompiled());
    rule("no package is part of a cycle", ClassRules.packageCycles(classes));
    rule("names say what a thing is", ClassRules.emptyWords(classes));
    rule("every package is marked and explained", SourceRules.unmarkedPackages(sources));
    rule("no source is too long", SourceRules.tooLong(sources));
  }

  /** The rules for the main sources and classes of the module that holds this test. */
  public static HouseRules ofModuleWith(Class<?> test) {
    try {
      var testClasses = Path.of(test.getProtectionDomain().getCodeSource().getLocation().toURI());
      return new HouseRules(testClasses.resolve("../..").normalize());
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException("No folder of a module holds " + test, e);
    }
  }

  /** Adds: packages use only those that the table allows. */
  public HouseRules imports(ImportTable table) {
    return rule("packages use only what they may", table.offences(classes));
  }

  /** Adds: nothing is reached by reflection. */
  public HouseRules noReflection() {
    return rule("nothing is reached by reflection", ClassRules.reflection(classes));
  }

  /** Adds: SQL text is written in this package only; {@code ""} is no package at all. */
  public HouseRules sqlOnlyIn(String packageName) {
    return rule("SQL is written in one place", SourceRules.sqlOutside(packageName, sources));
  }

  /** One test for each rule. */
  public Stream<DynamicTest> tests() {
    return tests.stream();
  }

  // Without this, every other rule would pass on a module whose classes are elsewhere.
  private List<String> notCompiled() {
    boolean expected = sources.stream().anyMatch(source -> !source.name().endsWith("-info.java"));
    return expected && classes.isEmpty()
        ? List.of("The module has sources, but its folder of classes is empty.")
        : List.of();
  }

  private HouseRules rule(String name, List<String> offences) {
    tests.add(dynamicTest(name, () -> assertNone(offences)));
    return this;
  }

  private static void assertNone(List<String> offences) {
    if (!offences.isEmpty()) {
      Assertions.fail(String.join(System.lineSeparator(), offences));
    }
  }

  private static List<Path> existing(Path folder) {
    return Files.isDirectory(folder) ? List.of(folder) : List.of();
  }
}
