package dev.testudo.orm.testing.transaction;

import dev.testudo.orm.Router;
import dev.testudo.orm.metamodel.ModelType;
import dev.testudo.orm.testing.transaction.model.WalletModel;
import java.util.Optional;

/** A router that configurations name. */
public final class WalletsOfOne implements Router {
  /** For the service loader. */
  public WalletsOfOne() {}

  @Override
  public String name() {
    return "wallets of one";
  }

  @Override
  public Optional<String> read(ModelType<?, ?, ?> model) {
    return model == WalletModel.MODEL ? Optional.of("one") : Optional.empty();
  }
}
