package dev.testudo.orm.testing.transaction;

import dev.testudo.orm.testing.server.Engine;

/** The suite where each statement is sent by itself. */
final class H2UnmergedTransactionTest extends TransactionSuite {
  H2UnmergedTransactionTest() {
    super(Engine.H2, false);
  }
}
