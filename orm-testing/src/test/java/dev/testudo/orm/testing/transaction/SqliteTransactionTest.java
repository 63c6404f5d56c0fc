package dev.testudo.orm.testing.transaction;

import dev.testudo.orm.testing.server.Engine;

final class SqliteTransactionTest extends TransactionSuite {
  SqliteTransactionTest() {
    super(Engine.SQLITE);
  }
}
