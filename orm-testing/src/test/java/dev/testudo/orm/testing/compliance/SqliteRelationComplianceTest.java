package dev.testudo.orm.testing.compliance;

final class SqliteRelationComplianceTest extends RelationSuite {
  SqliteRelationComplianceTest() {
    super(Traits.SQLITE);
  }
}
