package dev.testudo.orm.testing.compliance;

final class MariaDbWriteComplianceTest extends WriteSuite {
  MariaDbWriteComplianceTest() {
    super(Traits.MARIADB);
  }
}
