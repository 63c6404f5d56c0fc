package dev.testudo.orm.tx;

import io.vertx.core.internal.ContextInternal;
import io.vertx.core.internal.VertxBootstrap;
import io.vertx.core.spi.VertxServiceProvider;
import io.vertx.core.spi.context.storage.ContextLocal;

/**
 * Reserves the place on every Vert.x context where its transaction is kept. Vert.x finds it as a
 * service and loads it before it builds a Vertx, also one that the user builds; nothing for
 * programs to call.
 */
public final class TransactionLocal implements VertxServiceProvider {
  static final ContextLocal<Ambient> AMBIENT = ContextLocal.registerLocal(Ambient.class);

  /** Called by Vert.x. */
  public TransactionLocal() {}

  @Override
  public void init(VertxBootstrap bootstrap) {
    // That this class is loaded is all that is needed.
  }

  /** Whether contexts of this kind have the place. */
  static boolean isOn(ContextInternal context) {
    try {
      AMBIENT.get(context);
      return true;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
