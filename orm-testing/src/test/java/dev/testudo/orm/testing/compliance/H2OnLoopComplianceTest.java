package dev.testudo.orm.testing.compliance;

/** The suite where an event loop runs what is sent outside of transactions. */
final class H2OnLoopComplianceTest extends ComplianceSuite {
  H2OnLoopComplianceTest() {
    super(Traits.H2, Way.ON_LOOP);
  }
}
