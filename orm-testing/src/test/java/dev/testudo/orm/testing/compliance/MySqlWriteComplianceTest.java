package dev.testudo.orm.testing.compliance;

final class MySqlWriteComplianceTest extends WriteSuite {
  MySqlWriteComplianceTest() {
    super(Traits.MYSQL);
  }
}
