package dev.testudo.orm.testing.fault;

import dev.testudo.orm.Orm;
import dev.testudo.orm.testing.transaction.model.Letter;
import dev.testudo.orm.testing.transaction.model.LetterManager;
import dev.testudo.orm.testing.transaction.model.WalletManager;

/** A program with a database in its own process, which another one kills while it works. */
final class CrashedProgram {
  private CrashedProgram() {}

  /**
   * Stores letters one after the other, and says of each when it asks for it and when it is told
   * that it is there.
   *
   * @param args the URL of the database, and with what the letters begin
   */
  public static void main(String[] args) {
    Orm orm = Orm.init(LedgerBench.config(args[0], false)).await();
    for (int i = 0; true; i++) {
      String text = args[1] + i;
      System.out.println("asked " + text);
      orm.transaction(
              tx ->
                  new LetterManager(orm)
                      .create(new Letter(text))
                      .compose(
                          stored ->
                              new WalletManager(orm)
                                  .filter(w -> w.owner.eq("w0"))
                                  .update(w -> w.balance.set(w.balance.plus(1L)))))
          .await();
      System.out.println("told " + text);
    }
  }
}
