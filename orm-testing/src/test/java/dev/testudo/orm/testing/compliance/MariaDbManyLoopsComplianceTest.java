package dev.testudo.orm.testing.compliance;

final class MariaDbManyLoopsComplianceTest extends ManyLoopsSuite implements ServerBehaviour {
  MariaDbManyLoopsComplianceTest() {
    super(Traits.MARIADB);
  }
}
