package dev.testudo.orm.testing.compliance;

final class PostgresManyLoopsComplianceTest extends ManyLoopsSuite implements ServerBehaviour {
  PostgresManyLoopsComplianceTest() {
    super(Traits.POSTGRES);
  }
}
