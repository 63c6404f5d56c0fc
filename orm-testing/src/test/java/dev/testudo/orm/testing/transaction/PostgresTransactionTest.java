package dev.testudo.orm.testing.transaction;

import dev.testudo.orm.testing.server.Engine;

final class PostgresTransactionTest extends TransactionSuite {
  PostgresTransactionTest() {
    super(Engine.POSTGRES);
  }
}
