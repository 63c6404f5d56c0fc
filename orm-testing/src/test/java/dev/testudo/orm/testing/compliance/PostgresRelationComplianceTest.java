package dev.testudo.orm.testing.compliance;

final class PostgresRelationComplianceTest extends RelationSuite {
  PostgresRelationComplianceTest() {
    super(Traits.POSTGRES);
  }
}
