package dev.testudo.orm.processor;

import dev.testudo.build.rules.HouseRules;
import dev.testudo.build.rules.ImportTable;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

final class ArchitectureTest {

  @TestFactory
  Stream<DynamicTest> keepsTheRulesOfTheHouse() {
    return HouseRules.ofModuleWith(ArchitectureTest.class)
        .noReflection()
        .sqlOnlyIn("")
        .imports(imports())
        .tests();
  }

  // Reading, checking and writing never know each other: the model is all that they share.
  private static ImportTable imports() {
    return ImportTable.below("dev.testudo.orm.processor")
        .row("diagnostic")
        .row("model", "diagnostic")
        .row("read", "model", "diagnostic")
        .row("validate", "model", "diagnostic")
        .row("write", "model", "diagnostic")
        .row("", "read", "validate", "write", "model", "diagnostic")
        .library("com.palantir.javapoet.", "write");
  }
}
