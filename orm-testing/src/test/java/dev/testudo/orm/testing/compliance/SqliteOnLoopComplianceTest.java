package dev.testudo.orm.testing.compliance;

/** The suite where an event loop runs what is sent outside of transactions. */
final class SqliteOnLoopComplianceTest extends ComplianceSuite {
  SqliteOnLoopComplianceTest() {
    super(Traits.SQLITE, Way.ON_LOOP);
  }
}
