package dev.testudo.orm.testing.compliance;

final class MySqlRelationComplianceTest extends RelationSuite {
  MySqlRelationComplianceTest() {
    super(Traits.MYSQL);
  }
}
