package dev.testudo.orm.testing.kit;

import dev.testudo.orm.Orm;
import dev.testudo.orm.OrmConfig;
import io.vertx.core.Future;

/** What the tests of several classes have in common; see {@link OrmTest#setup}. */
public interface TestSetup {
  /**
   * The configuration of the database, made of the usual one: a clock, an actor, keys.
   *
   * @param usual a connection {@code default} and an app with the models
   */
  default OrmConfig config(OrmConfig usual) {
    return usual;
  }

  /** Stores what each test begins with; part of what is rolled back. */
  default Future<?> load(Orm orm) {
    return Future.succeededFuture();
  }
}
