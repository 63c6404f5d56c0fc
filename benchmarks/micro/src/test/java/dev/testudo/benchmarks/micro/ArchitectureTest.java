package dev.testudo.benchmarks.micro;

import dev.testudo.build.rules.HouseRules;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

final class ArchitectureTest {

  @TestFactory
  Stream<DynamicTest> keepsTheRulesOfTheHouse() {
    return HouseRules.ofModuleWith(ArchitectureTest.class).tests();
  }
}
