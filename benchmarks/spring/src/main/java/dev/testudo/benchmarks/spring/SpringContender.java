package dev.testudo.benchmarks.spring;

import dev.testudo.benchmarks.workload.Chains;
import dev.testudo.benchmarks.workload.Contender;
import dev.testudo.benchmarks.workload.Setup;
import dev.testudo.benchmarks.workload.StageChains;
import dev.testudo.orm.testing.server.Engine;
import io.r2dbc.pool.ConnectionPool;
import io.r2dbc.pool.ConnectionPoolConfiguration;
import io.r2dbc.spi.ConnectionFactories;
import io.r2dbc.spi.ConnectionFactoryOptions;
import java.net.URI;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.data.r2dbc.core.R2dbcEntityTemplate;
import org.springframework.r2dbc.connection.R2dbcTransactionManager;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;

/** Spring Data R2DBC, with the drivers and the pool of R2DBC. */
final class SpringContender implements Contender {
  private final ConnectionPool pool;
  private final R2dbcEntityTemplate template;
  private final Chains chains;

  SpringContender(Setup setup) {
    var factory = ConnectionFactories.get(options(setup));
    pool =
        new ConnectionPool(
            ConnectionPoolConfiguration.builder(factory)
                .initialSize(setup.connections())
                .maxSize(setup.connections())
                .build());
    template = new R2dbcEntityTemplate(pool);
    chains =
        setup.engine() == Engine.POSTGRES
            ? chains(Journal.Zoned.class, SpringContender::zoned)
            : chains(Journal.Local.class, SpringContender::local);
  }

  private static ConnectionFactoryOptions options(Setup setup) {
    URI url = URI.create(setup.url());
    String[] user = url.getUserInfo() == null ? new String[0] : url.getUserInfo().split(":", 2);
    var options =
        ConnectionFactoryOptions.builder()
            .option(
                ConnectionFactoryOptions.DRIVER,
                setup.engine() == Engine.POSTGRES ? "postgresql" : "mariadb")
            .option(ConnectionFactoryOptions.HOST, url.getHost())
            .option(ConnectionFactoryOptions.PORT, url.getPort())
            .option(ConnectionFactoryOptions.DATABASE, url.getPath().substring(1));
    if (user.length > 0) {
      options.option(ConnectionFactoryOptions.USER, user[0]);
    }
    if (user.length > 1) {
      options.option(ConnectionFactoryOptions.PASSWORD, user[1]);
    }
    return options.build();
  }

  private <J extends Journal> Chains chains(Class<J> type, Supplier<J> fresh) {
    var transactions = TransactionalOperator.create(new R2dbcTransactionManager(pool));
    return new StageChains<>(
        new JournalActions<>(template, transactions, type, fresh), () -> Runnable::run);
  }

  private static Journal.Zoned zoned() {
    var journal = new Journal.Zoned();
    journal.timestamp = OffsetDateTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.MICROS);
    return journal;
  }

  private static Journal.Local local() {
    var journal = new Journal.Local();
    journal.timestamp = LocalDateTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.MICROS);
    return journal;
  }

  @Override
  public void run(List<String> statements) {
    Flux.fromIterable(statements)
        .concatMap(statement -> template.getDatabaseClient().sql(statement).then())
        .blockLast();
  }

  @Override
  public long number(String sql) {
    Number number =
        template
            .getDatabaseClient()
            .sql(sql)
            .map((row, columns) -> row.get(0) instanceof Number some ? some : Long.valueOf(0))
            .one()
            .block();
    return number == null ? 0 : number.longValue();
  }

  @Override
  public Chains chains() {
    return chains;
  }

  @Override
  public void close() {
    pool.dispose();
  }
}
