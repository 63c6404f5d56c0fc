package dev.testudo.benchmarks.workload;

import java.util.List;
import java.util.function.ToIntFunction;

/** Looks at results while the time runs, for little: nobody may hand out anything else. */
final class Looks {
  private Looks() {}

  static <J> Tally objects(Objects<J> objects, List<J> found, short level) {
    long keys = 0;
    for (J object : found) {
      keys += objects.id(object);
      if (objects.level(object) != level) {
        throw wrong(level, objects.level(object));
      }
    }
    return new Tally(found.size(), keys);
  }

  static Tally rows(List<?> found, short level, ToIntFunction<Object> levelOf) {
    if (!found.isEmpty()) {
      expect(level, levelOf.applyAsInt(found.get(0)));
      expect(level, levelOf.applyAsInt(found.get(found.size() - 1)));
    }
    return Tally.of(found.size());
  }

  static <J> Tally one(Objects<J> objects, J object, long id) {
    if (objects.id(object) != id) {
      throw new IllegalStateException("Object " + id + " was asked for, not " + objects.id(object));
    }
    return new Tally(1, id);
  }

  private static void expect(short level, int actual) {
    if (level != actual) {
      throw wrong(level, actual);
    }
  }

  private static IllegalStateException wrong(short level, int actual) {
    return new IllegalStateException("Level " + level + " was asked for, not " + actual);
  }
}
