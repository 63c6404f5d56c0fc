package dev.testudo.orm.testing.compliance;

final class PostgresWriteComplianceTest extends WriteSuite {
  PostgresWriteComplianceTest() {
    super(Traits.POSTGRES);
  }
}
