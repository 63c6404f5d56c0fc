package dev.testudo.orm.manager;

import dev.testudo.orm.metamodel.Field;
import dev.testudo.orm.metamodel.KeyKind;
import dev.testudo.orm.metamodel.ModelType;
import dev.testudo.orm.type.Kind;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;

/**
 * Objects whose rows one statement can write, because they give the same fields.
 *
 * @param given which fields are sent, by index
 * @param items the objects, in the order of the rows
 */
record Batch<M>(BitSet given, List<Item<M>> items) {
  /** Characters and bytes above which a statement is long enough; servers limit its length. */
  private static final long FULL = 1 << 20;

  private static final Set<Kind> BULKY = EnumSet.of(Kind.TEXT, Kind.JSON, Kind.BYTES, Kind.ARRAY);

  /**
   * The objects in as few batches as possible. Those that bring keys of their own come first: where
   * the database goes on counting from the greatest key, the keys that it makes do not meet them.
   *
   * @param most how many rows that give the same fields one statement takes
   */
  static <M> List<Batch<M>> of(
      ModelType<M, ?, ?> model, List<Item<M>> items, ToIntFunction<BitSet> most) {
    Map<BitSet, List<Item<M>>> alike = new LinkedHashMap<>();
    for (Item<M> item : items) {
      alike.computeIfAbsent(item.draft().given(), given -> new ArrayList<>()).add(item);
    }
    BitSet bulky = bulky(model);
    List<Batch<M>> batches = new ArrayList<>();
    alike.forEach(
        (given, all) -> {
          if (!isCounted(model, given)) {
            split(batches, new Batch<>(given, all), bulky, most.applyAsInt(given));
          }
        });
    alike.forEach(
        (given, all) -> {
          if (isCounted(model, given)) {
            split(batches, new Batch<>(given, all), bulky, most.applyAsInt(given));
          }
        });
    return batches;
  }

  /** Whether the database makes the key. */
  static boolean isCounted(ModelType<?, ?, ?> model, BitSet given) {
    Field<?> key = model.table().key().get(0);
    return key.key() == KeyKind.IDENTITY && !given.get(key.index());
  }

  private static BitSet bulky(ModelType<?, ?, ?> model) {
    var bulky = new BitSet();
    for (Field<?> field : model.table().fields()) {
      bulky.set(field.index(), BULKY.contains(field.type().kind()));
    }
    return bulky;
  }

  private static <M> void split(List<Batch<M>> batches, Batch<M> all, BitSet bulky, int most) {
    List<Item<M>> items = all.items;
    int from = 0;
    long weight = 0;
    for (int i = 0; i < items.size(); i++) {
      long next = items.get(i).draft().weight(bulky);
      if (i > from && (i - from == most || weight + next > FULL)) {
        batches.add(new Batch<>(all.given, items.subList(from, i)));
        from = i;
        weight = 0;
      }
      weight += next;
    }
    batches.add(new Batch<>(all.given, items.subList(from, items.size())));
  }

  /** The values row by row, each row in the order of the given fields. */
  Object[] byRow() {
    int width = given.cardinality();
    var values = new Object[width * items.size()];
    for (int i = 0; i < items.size(); i++) {
      items.get(i).draft().copy(given, values, i * width);
    }
    return values;
  }

  /** The values field by field: for each given field the list of its values. */
  Object[] byField() {
    return given.stream()
        .mapToObj(field -> items.stream().map(item -> item.draft().stored(field)).toList())
        .toArray();
  }
}
