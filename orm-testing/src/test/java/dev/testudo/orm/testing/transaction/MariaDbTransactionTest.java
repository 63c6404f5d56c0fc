package dev.testudo.orm.testing.transaction;

import dev.testudo.orm.testing.server.Engine;

final class MariaDbTransactionTest extends TransactionSuite {
  MariaDbTransactionTest() {
    super(Engine.MARIADB);
  }
}
