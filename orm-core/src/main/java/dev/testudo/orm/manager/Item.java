package dev.testudo.orm.manager;

import dev.testudo.orm.error.OrmException;
import dev.testudo.orm.error.Report;
import dev.testudo.orm.metamodel.ModelType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
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
      ModelType<M, ?, ?> model, Collection<? extends @Nullable M> objects, Instant now) {
    List<Item<M>> items = new ArrayList<>(objects.size());
    for (M object : objects) {
      M present = present(model, object, items.size());
      items.add(new Item<>(items.size(), present, Draft.insert(model, present, now)));
    }
    return items;
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
