package dev.testudo.orm.testing.compliance;

final class MariaDbRelationComplianceTest extends RelationSuite {
  MariaDbRelationComplianceTest() {
    super(Traits.MARIADB);
  }
}
