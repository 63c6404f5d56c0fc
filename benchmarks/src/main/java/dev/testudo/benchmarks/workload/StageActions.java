package dev.testudo.benchmarks.workload;

import java.util.List;
import java.util.concurrent.CompletionStage;

/**
 * What a contender can do with objects of a type that answers by stages of Java; {@link
 * StageChains} makes the operations of it.
 *
 * @param <J> its class for a row
 */
public interface StageActions<J> extends Objects<J> {
  /** Stores one object. */
  CompletionStage<?> create(J object);

  /** Stores objects in one transaction, a call for each. */
  CompletionStage<?> createAll(List<J> objects);

  /** Stores objects at once. */
  CompletionStage<?> createBulk(List<J> objects);

  /** All objects of a level. */
  CompletionStage<List<J>> filter(short level);

  /** Some objects of a level, in no order. */
  CompletionStage<List<J>> page(short level, int limit, int offset);

  /** The object of a key. */
  CompletionStage<J> get(long id);

  /** All rows of a level as maps from column to value. */
  CompletionStage<? extends List<?>> maps(short level);

  /** All rows of a level as tuples of all columns. */
  CompletionStage<? extends List<?>> tuples(short level);

  /** Every object, by its key. */
  CompletionStage<List<J>> all();

  /** Stores all columns of changed objects in one transaction. */
  CompletionStage<?> saveAll(List<J> objects);

  /** Stores the level of changed objects in one transaction. */
  CompletionStage<?> saveLevels(List<J> objects);

  /** Deletes objects in one transaction. */
  CompletionStage<?> deleteAll(List<J> objects);
}
