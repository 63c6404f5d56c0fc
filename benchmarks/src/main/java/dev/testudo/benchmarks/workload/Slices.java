package dev.testudo.benchmarks.workload;

import java.util.List;
import java.util.Random;

/**
 * The objects that F, I, J and K are about, a part for each chain that changes them.
 *
 * @param <J> the class for a row
 */
final class Slices<J> {
  private final Objects<J> objects;
  private List<J> all = List.of();

  Slices(Objects<J> objects) {
    this.objects = objects;
  }

  /** Takes over what was read, sorted by key. */
  void take(List<J> read, Workload work) {
    if (read.size() != work.objects()) {
      throw new IllegalStateException(work.objects() + " objects expected, not " + read.size());
    }
    all = read;
  }

  /** The key of any object. */
  long randomKey(Random random) {
    return objects.id(all.get(random.nextInt(all.size())));
  }

  /** The chain's objects, changed for the operation. */
  List<J> changed(Operation operation, Workload work, int chain) {
    int size = all.size() / work.chains();
    List<J> slice = all.subList(chain * size, (chain + 1) * size);
    for (int i = 0; i < slice.size() && operation != Operation.K; i++) {
      J object = slice.get(i);
      objects.level(object, (short) (objects.level(object) + 1));
      if (operation == Operation.I) {
        objects.text(object, "Update from I, item " + i);
      }
    }
    return slice;
  }
}
