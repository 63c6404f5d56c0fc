package dev.testudo.orm.testing.transaction;

import dev.testudo.orm.Orm;
import dev.testudo.orm.OrmConfig;
import dev.testudo.orm.config.ConnectionBuilder;
import dev.testudo.orm.dialect.Capability;
import dev.testudo.orm.testing.transaction.model.LetterManager;
import dev.testudo.orm.testing.transaction.model.Wallet;
import dev.testudo.orm.testing.transaction.model.WalletManager;
import dev.testudo.orm.testing.transaction.model.WalletModel;
import io.vertx.core.Future;
import java.util.List;
import java.util.function.UnaryOperator;

/** What every group of tests works with: the engine's Orm, whose tables are empty. */
interface Behaviour {
  Orm orm();

  /** The same models on a database of their own. */
  default OrmConfig elsewhere(String connection) {
    return elsewhere(connection, settings -> settings);
  }

  /** The same models on a database of their own, whose connection has settings. */
  OrmConfig elsewhere(String connection, UnaryOperator<ConnectionBuilder> settings);

  default boolean can(Capability capability) {
    return orm().route(WalletModel.MODEL).can(capability);
  }

  default WalletManager wallets() {
    return new WalletManager(orm());
  }

  default LetterManager letters() {
    return new LetterManager(orm());
  }

  default Future<Wallet> create(String owner) {
    return wallets().create(new Wallet(owner, 0));
  }

  /** The owners of all wallets, as everybody sees them. */
  default List<String> owners() {
    return wallets().all().orderBy(w -> w.owner.asc()).list().await().stream()
        .map(w -> w.owner)
        .toList();
  }

  static <T> Future<T> fail(String why) {
    return Future.failedFuture(new IllegalStateException(why));
  }
}
