package dev.testudo.orm.fetch;

import dev.testudo.orm.error.DataException;
import dev.testudo.orm.error.OrmException;
import dev.testudo.orm.error.Report;
import dev.testudo.orm.metamodel.Field;
import dev.testudo.orm.metamodel.ModelType;
import dev.testudo.orm.metamodel.Role;
import dev.testudo.orm.query.BulkWrites;
import dev.testudo.orm.query.Criteria;
import dev.testudo.orm.tx.Route;
import java.util.ArrayList;
import java.util.Arrays;
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

  /** The fields of the key, and the one that says whose row it is. */
  public List<Field<?>> owned() {
    Field<?> tenant = model.table().withRole(Role.TENANT);
    if (tenant == null) {
      return fields;
    }
    List<Field<?>> owned = new ArrayList<>(fields);
    owned.add(tenant);
    return owned;
  }

  /** The values of {@link #owned} for a key, on a route that knows whose rows are meant. */
  public @Nullable Object[] owned(@Nullable K key, Route route) {
    @Nullable Object[] values = values(key);
    Field<?> tenant = model.table().withRole(Role.TENANT);
    if (tenant == null) {
      return values;
    }
    @Nullable Object[] owned = Arrays.copyOf(values, values.length + 1);
    owned[values.length] = Tenants.stored(tenant, route.tenant());
    return owned;
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
