package dev.testudo.orm.manager;

import dev.testudo.orm.error.OrmException;
import dev.testudo.orm.error.Report;
import dev.testudo.orm.metamodel.Field;
import dev.testudo.orm.metamodel.KeyKind;
import dev.testudo.orm.metamodel.Link;
import dev.testudo.orm.metamodel.ModelType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The object that has a relation, and the objects that are given to it. */
final class Owners {
  private Owners() {}

  /**
   * The values by which others refer to an object, as they are sent.
   *
   * @throws OrmException if it is not stored yet
   */
  static <O> @Nullable Object[] key(Link<O, ?> link, List<Field<?>> referred, O owner) {
    return key(link.owner(), referred, owner, link.name() + " of it cannot be asked for");
  }

  /** The values by which a row of a model is found. */
  static <M> @Nullable Object[] key(
      ModelType<M, ?, ?> model, List<Field<?>> referred, M object, String consequence) {
    var values = new @Nullable Object[referred.size()];
    for (int i = 0; i < values.length; i++) {
      Field<?> field = referred.get(i);
      values[i] = model.value(object, field.index());
      boolean unset = field.key() == KeyKind.IDENTITY && isZero(values[i]);
      if (values[i] == null || unset) {
        throw new OrmException(
            Report.of(
                    "A %s has no %s yet, so %s."
                        .formatted(model.table().model(), field.name(), consequence))
                .likelyCause("it was made with new and has not been stored.")
                .wayOut("Store it with create(…) first."));
      }
    }
    return values;
  }

  private static boolean isZero(@Nullable Object value) {
    return value instanceof Number number && number.longValue() == 0;
  }

  static <O> void forget(Link<O, ?> link, O owner) {
    if (link.owner().isMutable()) {
      link.unload(owner);
    }
  }
}
