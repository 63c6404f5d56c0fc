package dev.testudo.orm.testing.compliance;

final class SqliteWriteComplianceTest extends WriteSuite {
  SqliteWriteComplianceTest() {
    super(Traits.SQLITE);
  }
}
