package dev.testudo.build.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ClassRulesTest {

  private static final String FIXTURE = "dev.testudo.build.rules.fixture.";

  @Test
  void findsTwoPackagesThatUseEachOther() {
    List<String> offences = ClassRules.packageCycles(classes("cycle"));

    assertEquals(1, offences.size());
    assertTrue(offences.get(0).contains(FIXTURE + "cycle.a"), offences.get(0));
    assertTrue(offences.get(0).contains(FIXTURE + "cycle.b"), offences.get(0));
  }

  @Test
  void findsNoCycleWhereOnlyOnePackageUsesTheOther() {
    assertEquals(List.of(), ClassRules.packageCycles(classes("layers")));
  }

  @Test
  void findsNothingWhereThereAreNoClasses() {
    JavaClasses none = new ClassFileImporter().importPaths(List.of());

    assertEquals(List.of(), ClassRules.packageCycles(none));
    assertEquals(List.of(), ClassRules.reflection(none));
  }

  @Test
  void findsEveryWayToReflect() {
    String offences = String.join("\n", ClassRules.reflection(classes("reflective")));

    assertTrue(offences.contains("java.lang.Class.forName"), offences);
    assertTrue(offences.contains("java.lang.Class.getDeclaredConstructor"), offences);
    assertTrue(offences.contains("java.lang.reflect.Constructor.newInstance"), offences);
    assertTrue(offences.contains("java.lang.reflect.Array.newInstance"), offences);
    assertTrue(offences.contains("java.lang.invoke.MethodHandles.lookup"), offences);
  }

  @Test
  void acceptsClassTokensServicesLambdasAndEnums() {
    String offences = String.join("\n", ClassRules.reflection(classes("reflective")));

    assertTrue(!offences.contains("Plain"), offences);
  }

  @Test
  void findsNamesWithoutAMeaning() {
    List<String> offences = ClassRules.emptyWords(classes("words"));

    assertEquals(1, offences.size());
    assertTrue(offences.get(0).startsWith(FIXTURE + "words.BaseUserImpl:"), offences.get(0));
  }

  private static JavaClasses classes(String fixture) {
    return new ClassFileImporter().importPackages(FIXTURE + fixture);
  }
}
