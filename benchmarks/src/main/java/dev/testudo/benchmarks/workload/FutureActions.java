package dev.testudo.benchmarks.workload;

import io.vertx.core.Future;
import java.util.List;

/**
 * What an asynchronous contender can do with objects of a type; {@link FutureChains} makes the
 * operations of it. Called on one event loop.
 *
 * @param <J> its class for a row
 */
public interface FutureActions<J> extends Objects<J> {
  /** Stores one object. */
  Future<?> create(J object);

  /** Stores objects in one transaction, a statement for each. */
  Future<?> createAll(List<J> objects);

  /** Stores objects at once. */
  Future<?> createBulk(List<J> objects);

  /** All objects of a level. */
  Future<List<J>> filter(short level);

  /** Some objects of a level, in no order. */
  Future<List<J>> page(short level, int limit, int offset);

  /** The object of a key. */
  Future<J> get(long id);

  /** All rows of a level as maps from column to value. */
  Future<? extends List<?>> maps(short level);

  /** All rows of a level as tuples of all columns. */
  Future<? extends List<?>> tuples(short level);

  /** Every object, by its key. */
  Future<List<J>> all();

  /** Stores all columns of changed objects in one transaction, a statement for each. */
  Future<?> saveAll(List<J> objects);

  /** Stores the level of changed objects in one transaction, a statement for each. */
  Future<?> saveLevels(List<J> objects);

  /** Deletes objects in one transaction, a statement for each. */
  Future<?> deleteAll(List<J> objects);
}
