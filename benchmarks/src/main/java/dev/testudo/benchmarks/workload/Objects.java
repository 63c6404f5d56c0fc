package dev.testudo.benchmarks.workload;

/**
 * How to deal with a contender's objects, and with what stands for rows.
 *
 * @param <J> its class for a row
 */
public interface Objects<J> {
  /** A new object, the columns of Test 3 with their defaults. */
  J make(short level, String text);

  /** The key of a stored object. */
  long id(J object);

  /** The level of an object. */
  short level(J object);

  /** Gives an object another level. */
  void level(J object, short level);

  /** The text of an object. */
  String text(J object);

  /** Gives an object another text. */
  void text(J object, String text);

  /** The level that a map has; fails if it has not as many columns as the table. */
  short levelOfMap(Object map);

  /** The level that a tuple has. */
  short levelOfTuple(Object tuple);
}
