package dev.testudo.benchmarks.micro;

import dev.testudo.orm.manager.Manager;
import dev.testudo.orm.metamodel.ModelType;
import dev.testudo.orm.tx.Scope;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;

/**
 * The rows of one model by position, as a good developer would write it, and what else the
 * benchmarks want to know of the model.
 *
 * @param <M> the model class, the same for both sides
 */
interface ByHand<M> {
  /** The facts of the model. */
  ModelType<M, Long, ?> model();

  /** Testudo's side. */
  Manager<M, Long, ?> manager(Scope scope);

  /** An object that is not stored. */
  M fresh();

  /** Gives an object its key. */
  void key(M journal, long key);

  /** Gives an object its time. */
  void time(M journal, Instant time);

  /** The values of an INSERT for PostgreSQL: all columns but the key. */
  Tuple inserted(M journal);

  /** The values of an UPDATE for PostgreSQL: all columns but the key, and then the key. */
  Tuple updated(M journal);

  /** Reads a row of PostgreSQL. */
  M read(Row row);

  /** Reads a row of H2. */
  M read(ResultSet row) throws SQLException;
}
