package dev.testudo.build.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ImportTableTest {

  private static final String ROOT = "dev.testudo.build.rules.fixture.layers";
  private static final String PATTERN = "java.util.regex.Pattern";

  @Test
  void acceptsWhatARowAllows() {
    assertEquals(List.of(), offences(table().row("low").row("high", "low")));
  }

  @Test
  void findsAUseThatNoRowAllowsEvenInsideAnArray() {
    List<String> offences = offences(table().row("low").row("high"));

    assertTrue(offences.size() > 0);
    assertTrue(offences.get(0).startsWith("Package high may not do this:"), offences.get(0));
    assertTrue(offences.get(0).contains("low.Ground"), offences.get(0));
  }

  @Test
  void findsAPackageWithoutARow() {
    List<String> offences = offences(table().row("low"));

    assertEquals(List.of("Package " + ROOT + ".high has no row in the import table."), offences);
  }

  @Test
  void letsEveryoneUseCommonGround() {
    assertEquals(List.of(), offences(table().everyoneMayUse("low").row("high")));
  }

  @Test
  void findsALibraryInThePackageThatMayNotUseIt() {
    var table = table().row("low").row("high", "low").library("java.util.regex.", "low");

    String offences = String.join("\n", offences(table));

    assertTrue(offences.contains("Package high may not do this:"), offences);
    assertTrue(offences.contains(PATTERN), offences);
  }

  @Test
  void acceptsTheOneTypeOfALibraryThatAPackageIsGiven() {
    var table = table().row("low").row("high", "low");

    assertEquals(
        List.of(), offences(table.library("java.util.regex.", "low", "high -> " + PATTERN)));
  }

  @Test
  void refusesTwoRowsForOnePackage() {
    var table = table().row("low");

    assertThrows(IllegalArgumentException.class, () -> table.row("low"));
  }

  private static ImportTable table() {
    return ImportTable.below(ROOT);
  }

  private static List<String> offences(ImportTable table) {
    return table.offences(new ClassFileImporter().importPackages(ROOT));
  }
}
