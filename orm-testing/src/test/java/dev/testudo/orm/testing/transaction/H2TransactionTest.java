package dev.testudo.orm.testing.transaction;

import dev.testudo.orm.testing.server.Engine;

final class H2TransactionTest extends TransactionSuite {
  H2TransactionTest() {
    super(Engine.H2);
  }
}
