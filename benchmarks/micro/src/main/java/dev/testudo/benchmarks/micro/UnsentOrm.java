package dev.testudo.benchmarks.micro;

import dev.testudo.orm.Orm;
import dev.testudo.orm.OrmConfig;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

/** An Orm for PostgreSQL whose statements are made and not sent, so that there is no server. */
final class UnsentOrm implements AutoCloseable {
  /** What every row is stamped with. */
  static final Instant NOW = Instant.parse("2026-01-01T12:00:00.123456Z");

  private final AtomicReference<UnsentStatements> statements = new AtomicReference<>();
  private final Orm orm;

  /** An Orm of one model. */
  UnsentOrm(ByHand<?> byHand) {
    OrmConfig config =
        OrmConfig.builder()
            .connection(
                "default", c -> c.url("postgresql://nobody@127.0.0.1/none").connectOnInit(false))
            .app("journal", a -> a.models(byHand.model().type().getPackageName()))
            .clock(Clock.fixed(NOW, ZoneOffset.UTC))
            .build()
            .transport(
                (connection, own) -> {
                  var unsent = new UnsentStatements(connection, own);
                  statements.set(unsent);
                  return unsent;
                });
    orm = Orm.init(config).await();
  }

  Orm orm() {
    return orm;
  }

  UnsentStatements statements() {
    return statements.get();
  }

  @Override
  public void close() {
    orm.close().await();
  }
}
