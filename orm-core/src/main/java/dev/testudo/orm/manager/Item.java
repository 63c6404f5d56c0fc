package dev.testudo.orm.manager;

import dev.testudo.orm.error.OrmException;
import dev.testudo.orm.error.Report;
import dev.testudo.orm.error.ValidationException;
import dev.testudo.orm.metamodel.ModelType;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One object of a bulk operation.
 *
 * @param place where it stands among the objects that were given (0-based)
 * @param object the object
 * @param draft its values as they will be sent
 */
record Item<M>(int place, M object, Draft<M> draft) {

  /** The objects as rows to insert; all values are taken over before the first is sent. */
  static <M> List<Item<M>> inserts(
      ModelType<M, ?, ?> model, Collection<? extends @Nullable M> objects, Stamp stamp) {
    List<Item<M>> items = new ArrayList<>(objects.size());
    for (M object : objects) {
      M present = present(model, object, items.size());
      items.add(new Item<>(items.size(), present, Draft.insert(model, present, stamp)));
    }
    require(model, items, Draft::given);
    return items;
  }

  /**
   * Refuses values of the written fields that the mapping alone shows to be wrong.
   *
   * @throws ValidationException that names them all, each as {@code [place].field}
   */
  static <M> void require(
      ModelType<M, ?, ?> model, List<Item<M>> items, Function<Draft<M>, BitSet> written) {
    Map<String, List<String>> problems = new LinkedHashMap<>();
    for (Item<M> item : items) {
      item.draft
          .problems(written.apply(item.draft))
          .forEach((field, all) -> problems.put("[" + item.place + "]." + field, all));
    }
    if (!problems.isEmpty()) {
      throw new ValidationException(
          "A list of %d %s cannot be stored.".formatted(items.size(), model.table().model()),
          problems);
    }
  }

  static <M> M present(ModelType<M, ?, ?> model, @Nullable M object, int place) {
    if (object == null) {
      throw new OrmException(
          Report.of("A " + model.table().model() + " of a bulk operation is null.")
              .likelyCause("the list has a null at index " + place + ".")
              .wayOut("Leave it out of the list."));
    }
    return object;
  }
}
