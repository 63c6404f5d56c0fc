package dev.testudo.orm.testing.write;

import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.testudo.orm.Orm;
import dev.testudo.orm.OrmConfig;
import dev.testudo.orm.exec.Database;
import dev.testudo.orm.testing.StatementCount;
import dev.testudo.orm.testing.Together;
import dev.testudo.orm.testing.server.Engine;
import dev.testudo.orm.testing.server.TestServers;
import dev.testudo.orm.testing.write.model.DeedManager;
import dev.testudo.orm.testing.write.model.Sale;
import dev.testudo.orm.testing.write.model.SaleManager;
import dev.testudo.orm.testing.write.model.SaleModel;
import dev.testudo.orm.testing.write.model.TallyManager;
import io.vertx.core.Future;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A shop in a database of an engine. */
final class Shop implements AutoCloseable {
  static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

  static final String KEY = "the secret of the shop, which nobody knows";

  final String url;
  final Orm orm;
  final SaleManager sales;
  final DeedManager deeds;
  final TallyManager tallies;

  /** Who acts; read by the configuration. */
  @Nullable Object actor;

  Shop(Engine engine) {
    url = TestServers.of(engine).newDatabase("shop");
    orm = Orm.init(config()).await();
    orm.generateSchemas().await();
    sales = new SaleManager(orm);
    deeds = new DeedManager(orm);
    tallies = new TallyManager(orm);
  }

  OrmConfig config() {
    return OrmConfig.builder()
        .connection("default", c -> c.url(url).merge(Together.IS_USUAL))
        .app("shop", a -> a.models("dev.testudo.orm.testing.write.model"))
        .build()
        .clock(Clock.fixed(NOON, ZoneOffset.UTC))
        .encryptionKeys(KEY)
        .actor(() -> actor);
  }

  void clear() {
    actor = null;
    sales.all().delete().await();
    deeds.all().delete().await();
    tallies.all().delete().await();
    var client = (Database) orm.route(SaleModel.MODEL).client();
    for (String table :
        List.of("patient", "profile", "bill", "client", "folder_mark", "mark", "sheet", "folder")) {
      client.execute("DELETE FROM " + table).await();
    }
  }

  /** A new sale of so many pieces of 3 each. */
  static Sale sale(String number, int amount) {
    var sale = new Sale();
    sale.number = number;
    sale.unit = 3;
    sale.amount = amount;
    return sale;
  }

  /** New sales with the numbers and amounts from 0 on. */
  static List<Sale> sales(int count) {
    return IntStream.range(0, count).mapToObj(i -> sale("n" + i, i)).toList();
  }

  /** What work gives that sends so many statements. */
  <T> T counting(int statements, Supplier<Future<T>> work) {
    return StatementCount.expect(orm, statements, work);
  }

  static <E extends Throwable> E failure(Class<E> type, Future<?> future) {
    return assertThrows(type, future::await);
  }

  @Override
  public void close() {
    orm.close().await();
  }
}
