package dev.testudo.orm.testing.compliance;

final class MariaDbComplianceTest extends ComplianceSuite {
  MariaDbComplianceTest() {
    super(Traits.MARIADB);
  }
}
