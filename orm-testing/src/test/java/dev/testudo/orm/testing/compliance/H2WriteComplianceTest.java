package dev.testudo.orm.testing.compliance;

final class H2WriteComplianceTest extends WriteSuite {
  H2WriteComplianceTest() {
    super(Traits.H2);
  }
}
