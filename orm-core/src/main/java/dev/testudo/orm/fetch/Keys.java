package dev.testudo.orm.fetch;

import dev.testudo.orm.error.DataException;
import dev.testudo.orm.error.OrmException;
import dev.testudo.orm.error.Report;
import dev.testudo.orm.metamodel.Field;
import dev.testudo.orm.metamodel.ModelType;
import dev.testudo.orm.query.BulkWrites;
import dev.testudo.orm.query.Criteria;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Keys of one model: their parts as they are sent, and how messages call a row. */
public final class Keys<K> {
  private final ModelType<?, K, ?> model;
  private final List<Field<?>> fields;

  /** The keys of a model. */
  public Keys(ModelType<?, K, ?> model) {
    this.model = model;
    this.fields = model.table().key();
  }

  /** The fields of the key, in order. */
  public List<Field<?>> fields() {
    return fields;
  }

  /**
   * The parts of a key as they are sent, in the order of the fields.
   *
   * @throws OrmException if the key is null or cannot be sent
   */
  public @Nullable Object[] values(@Nullable K key) {
    if (key == null) {
      throw new OrmException(
          Report.of("The key of " + model.table().model() + " that was asked for is null."));
    }
    var values = new @Nullable Object[fields.size()];
    for (int part = 0; part < values.length; part++) {
      try {
        values[part] = model.keyValue(key, part);
      } catch (IllegalArgumentException e) {
        throw new DataException(
            Report.of(
                    "The key part %s.%s cannot be sent."
                        .formatted(model.table().model(), fields.get(part).name()))
                .likelyCause(e.getMessage() + "."),
            e);
      }
    }
    return values;
  }

  /**
   * The rows of some keys.
   *
   * @param wanted the parts of each key, as they are sent
   */
  public Criteria among(List<@Nullable Object[]> wanted) {
    return BulkWrites.among(model.table(), fields, wanted);
  }

  /** Of some rows, those of some keys; see {@link #among(List)}. */
  public Criteria among(Criteria rows, List<@Nullable Object[]> wanted) {
    return BulkWrites.among(rows, fields, wanted);
  }

  /** The row of a key as messages call it: {@code User(id=7)}. */
  public String describe(K key) {
    var text = new StringBuilder(model.table().model()).append('(');
    @Nullable Object[] values = values(key);
    for (int part = 0; part < values.length; part++) {
      text.append(part == 0 ? "" : ", ")
          .append(fields.get(part).name())
          .append('=')
          .append(Objects.toString(values[part]));
    }
    return text.append(')').toString();
  }
}
