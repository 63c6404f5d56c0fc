package dev.testudo.build.rules;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

final class HouseRulesTest {

  @TestFactory
  Stream<DynamicTest> keepsItsOwnRules() {
    return HouseRules.ofModuleWith(HouseRulesTest.class).noReflection().tests();
  }
}
