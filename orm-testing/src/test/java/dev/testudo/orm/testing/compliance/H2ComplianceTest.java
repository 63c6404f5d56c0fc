package dev.testudo.orm.testing.compliance;

final class H2ComplianceTest extends ComplianceSuite {
  H2ComplianceTest() {
    super(Traits.H2);
  }
}
