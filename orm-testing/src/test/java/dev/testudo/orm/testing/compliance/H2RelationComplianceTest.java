package dev.testudo.orm.testing.compliance;

final class H2RelationComplianceTest extends RelationSuite {
  H2RelationComplianceTest() {
    super(Traits.H2);
  }
}
