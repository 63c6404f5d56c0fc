package dev.testudo.orm.manager;

import java.util.function.LongConsumer;

/** Tells a program how many objects of a bulk operation have been dealt with. */
final class Progress {
  private final LongConsumer told;
  private long done;

  Progress(LongConsumer told) {
    this.told = told;
  }

  /** Some more have been. What the program throws fails the operation. */
  synchronized void add(int objects) {
    done += objects;
    told.accept(done);
  }
}
