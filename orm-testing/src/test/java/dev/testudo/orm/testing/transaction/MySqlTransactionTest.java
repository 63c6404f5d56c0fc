package dev.testudo.orm.testing.transaction;

import dev.testudo.orm.testing.server.Engine;

final class MySqlTransactionTest extends TransactionSuite {
  MySqlTransactionTest() {
    super(Engine.MYSQL);
  }
}
