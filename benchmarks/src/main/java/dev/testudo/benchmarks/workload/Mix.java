package dev.testudo.benchmarks.workload;

import java.util.Random;

/**
 * The steps of a caller under mixed load, the same for every contender: of ten about six read an
 * object by its key, two read a page, one creates an object, one saves three objects in a
 * transaction.
 */
final class Mix {
  /** How many objects a transaction saves. */
  static final int SAVED = 3;

  private static final int PLACES = 1000;

  private final Random random;

  Mix(Workload work, int chain) {
    random = work.random(Operation.MIXED, chain);
  }

  /** What to do next. */
  Step next() {
    int dice = random.nextInt(10);
    return dice < 6 ? Step.GET : dice < 8 ? Step.PAGE : dice < 9 ? Step.CREATE : Step.SAVE;
  }

  /** A number for the step: what it takes out of many. */
  int place() {
    return random.nextInt(PLACES);
  }

  /** What all callers together do. */
  static Tally of(Workload work) {
    long rows = 0;
    long created = 0;
    for (int chain = 0; chain < work.chains(); chain++) {
      var mix = new Mix(work, chain);
      for (int i = 0; i < work.creates(); i++) {
        Step step = mix.next();
        mix.place();
        rows += step.rows;
        created += step == Step.CREATE ? 1 : 0;
      }
    }
    return new Tally(rows, created);
  }

  /** A kind of step. */
  enum Step {
    GET(1),
    PAGE(Workload.PAGE),
    CREATE(1),
    SAVE(SAVED);

    private final int rows;

    Step(int rows) {
      this.rows = rows;
    }
  }
}
