package dev.testudo.benchmarks.workload;

import java.util.List;

/**
 * What a blocking contender can do with objects of a type; {@link BlockingChains} makes the
 * operations of it. Each chain has a thread of its own.
 *
 * @param <J> its class for a row
 */
public interface BlockingActions<J> extends Objects<J> {
  /** Stores one object. */
  void create(J object) throws Exception;

  /** Stores objects in one transaction, a statement for each. */
  void createAll(List<J> objects) throws Exception;

  /** Stores objects at once. */
  void createBulk(List<J> objects) throws Exception;

  /** All objects of a level. */
  List<J> filter(short level) throws Exception;

  /** Some objects of a level, in no order. */
  List<J> page(short level, int limit, int offset) throws Exception;

  /** The object of a key. */
  J get(long id) throws Exception;

  /** All rows of a level as maps from column to value. */
  List<?> maps(short level) throws Exception;

  /** All rows of a level as tuples of all columns. */
  List<?> tuples(short level) throws Exception;

  /** Every object, by its key. */
  List<J> all() throws Exception;

  /** Stores all columns of changed objects in one transaction, a statement for each. */
  void saveAll(List<J> objects) throws Exception;

  /** Stores the level of changed objects in one transaction, a statement for each. */
  void saveLevels(List<J> objects) throws Exception;

  /** Deletes objects in one transaction, a statement for each. */
  void deleteAll(List<J> objects) throws Exception;
}
