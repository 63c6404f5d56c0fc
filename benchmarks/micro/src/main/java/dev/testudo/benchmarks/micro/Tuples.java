package dev.testudo.benchmarks.micro;

import io.vertx.sqlclient.Tuple;

/** Compares the values of two statements. */
final class Tuples {
  private Tuples() {}

  static void check(Tuple ours, Tuple byHand) {
    if (Same.isOne(ours, byHand)) {
      throw new IllegalStateException("Values were compared with themselves.");
    }
    Same.check("The number of values", ours.size(), byHand.size());
    for (int i = 0; i < ours.size(); i++) {
      Same.check("Value " + i, ours.getValue(i), byHand.getValue(i));
    }
  }
}
