package dev.testudo.orm.testing.compliance;

/** The suite where each statement is sent by itself. */
final class H2UnmergedComplianceTest extends ComplianceSuite {
  H2UnmergedComplianceTest() {
    super(Traits.H2, Way.SINGLE);
  }
}
