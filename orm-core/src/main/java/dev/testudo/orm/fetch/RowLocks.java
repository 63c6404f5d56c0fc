package dev.testudo.orm.fetch;

import dev.testudo.orm.ast.Lock;
import dev.testudo.orm.dialect.Capability;
import dev.testudo.orm.error.Report;
import dev.testudo.orm.error.TransactionException;
import dev.testudo.orm.tx.Route;

/** Where rows can be locked. */
final class RowLocks {
  private RowLocks() {}

  /**
   * Refuses a lock that would not last, or that the engine does not have.
   *
   * @throws TransactionException if the route leads into no transaction, or to another engine
   */
  static void check(Route route, Lock lock) {
    String engine = route.dialect().name();
    if (!route.can(Capability.ROW_LOCKS)) {
      throw new TransactionException(
          Report.of("Rows cannot be locked, because " + engine + " has no locks of rows.")
              .likelyCause("the engine lacks " + Capability.ROW_LOCKS + ".")
              .wayOut(
                  "Leave out forUpdate() and forShare() there: a transaction that writes has the"
                      + " whole database to itself."));
    }
    if (lock.strength() == Lock.Strength.SHARE && !route.can(Capability.SHARED_ROW_LOCKS)) {
      throw new TransactionException(
          Report.of("Rows cannot be locked for reading, because " + engine + " has no such locks.")
              .likelyCause("the engine lacks " + Capability.SHARED_ROW_LOCKS + ".")
              .wayOut("Lock them with forUpdate(), which keeps readers that lock out as well."));
    }
    if (!lock.along().isEmpty() && !route.can(Capability.ROW_LOCKS_OF)) {
      throw new TransactionException(
          Report.of("of(…) was asked of a lock, but " + engine + " cannot choose among the rows.")
              .likelyCause("the engine lacks " + Capability.ROW_LOCKS_OF + ".")
              .wayOut("Leave it out, and lock the related rows with a query of their own."));
    }
    if (!route.isTransaction()) {
      throw new TransactionException(
          Report.of("Rows were to be locked outside of a transaction.")
              .likelyCause("a lock ends with its statement where there is no transaction.")
              .wayOut("Read them inside of orm.transaction(…)."));
    }
  }
}
