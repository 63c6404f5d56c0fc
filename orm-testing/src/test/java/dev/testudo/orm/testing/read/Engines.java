package dev.testudo.orm.testing.read;

import dev.testudo.orm.Orm;
import dev.testudo.orm.OrmConfig;
import dev.testudo.orm.exec.Database;
import dev.testudo.orm.testing.read.model.ReadingManager;
import dev.testudo.orm.testing.read.model.ReadingModel;
import dev.testudo.orm.testing.server.Engine;
import dev.testudo.orm.testing.server.TestServers;
import io.vertx.core.Vertx;

/** An engine with one table, open on a Vertx of its own. */
final class Engines implements AutoCloseable {
  final Vertx vertx = Vertx.vertx();
  final String url;
  final Orm orm;

  Engines(Engine engine) {
    url = TestServers.of(engine).newDatabase("read");
    orm = Orm.init(vertx, config().build()).await();
    orm.generateSchemas().await();
  }

  OrmConfig.Builder config() {
    return OrmConfig.builder()
        .connection("default", url)
        .app("read", a -> a.models("dev.testudo.orm.testing.read.model"));
  }

  ReadingManager readings() {
    return new ReadingManager(orm);
  }

  Database database() {
    return (Database) orm.route(ReadingModel.MODEL).client();
  }

  int lent() {
    return orm.poolUse("default").lent();
  }

  void execute(String sql) {
    database().execute(sql).await();
  }

  /** Leaves rows whose n goes from 0 up. */
  void fill(int rows) {
    execute("DELETE FROM reading");
    readings().create(r -> r.n = 0).await();
    for (int step = 1; step < rows; step *= 2) {
      execute(
          "INSERT INTO reading (n) SELECT n + "
              + step
              + " FROM reading WHERE n < "
              + (rows - step));
    }
  }

  @Override
  public void close() {
    orm.close().await();
    vertx.close().await();
  }
}
