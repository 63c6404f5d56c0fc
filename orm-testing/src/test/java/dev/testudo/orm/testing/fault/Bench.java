package dev.testudo.orm.testing.fault;

import dev.testudo.orm.dialect.TransactionMode;
import dev.testudo.orm.testing.server.Engine;
import dev.testudo.orm.testing.transaction.model.WalletModel;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.AfterAll;

/** Transactions through a proxy. */
abstract class Bench extends LedgerBench {
  Proxy proxy;
  String through;

  Bench(Engine engine) {
    super(engine);
  }

  @Override
  String way(String direct) throws IOException {
    proxy = new Proxy(URI.create(direct).getPort());
    through = direct.replaceFirst("@[^/]*/", "@127.0.0.1:" + proxy.port() + "/");
    return through;
  }

  @Override
  @AfterAll
  void close() throws IOException {
    super.close();
    if (proxy != null) {
      proxy.close();
    }
  }

  /** What passes by at a step of the transaction that writes a text. */
  String text(Step step, String name) {
    List<String> begin = orm.route(WalletModel.MODEL).dialect().begin(TransactionMode.DEFAULT);
    return switch (step) {
      case BEGIN -> begin.get(begin.size() - 1);
      case WORK -> name;
      case COMMIT -> "COMMIT";
    };
  }
}
