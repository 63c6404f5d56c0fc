package dev.testudo.orm.testing.compliance;

final class H2OnLoopComplianceTest extends OnLoopSuite {
  H2OnLoopComplianceTest() {
    super(Traits.H2);
  }
}
