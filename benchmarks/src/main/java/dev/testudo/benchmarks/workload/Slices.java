package dev.testudo.benchmarks.workload;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The objects that F, I, J and K are about, a part for each chain that changes them.
 *
 * @param <J> the class for a row
 */
final class Slices<J> {
  private final Objects<J> objects;
  private final Map<Integer, List<J>> made = new ConcurrentHashMap<>();
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

  /** A new object of an operation. */
  J make(Operation operation, int number) {
    return objects.make(Workload.level(number), "Insert from " + operation + ", item " + number);
  }

  /** All that a chain creates in an operation. */
  List<J> many(Operation operation, Workload work) {
    List<J> many = new ArrayList<>(work.creates());
    for (int i = 0; i < work.creates(); i++) {
      many.add(make(operation, i));
    }
    return many;
  }

  /** Keeps what a chain stores at once, for {@link #verify}. */
  List<J> made(int chain, List<J> some) {
    made.put(chain, some);
    return some;
  }

  /** Looks whether objects that were made have the keys of their own rows. */
  void verify(List<J> stored) {
    Map<Long, String> texts = new HashMap<>(2 * stored.size());
    stored.forEach(object -> texts.put(objects.id(object), objects.text(object)));
    for (List<J> some : made.values()) {
      for (J object : some) {
        String text = texts.get(objects.id(object));
        if (!objects.text(object).equals(text)) {
          throw new IllegalStateException(
              "An object has the key " + objects.id(object) + ", whose row is " + text);
        }
      }
    }
    made.clear();
  }

  /** The key of any object. */
  long randomKey(Random random) {
    return objects.id(all.get(random.nextInt(all.size())));
  }

  /** The key of an object at a place out of many. */
  long keyAt(int place) {
    return objects.id(all.get(place * (all.size() / 1000)));
  }

  /** Some objects next to each other out of the chain's, changed. */
  List<J> saved(Workload work, int chain, int place) {
    int size = all.size() / work.chains();
    int from = chain * size + place % (size - Mix.SAVED);
    List<J> some = all.subList(from, from + Mix.SAVED);
    for (J object : some) {
      objects.text(object, "Update under load");
    }
    return some;
  }

  /** How many objects of the chain were changed under mixed load. */
  long countSaved(Workload work, int chain) {
    int size = all.size() / work.chains();
    return all.subList(chain * size, (chain + 1) * size).stream()
        .filter(object -> objects.text(object).startsWith("Update"))
        .count();
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
