package dev.testudo.orm.metamodel;

import dev.testudo.orm.ast.Source;
import dev.testudo.orm.ast.Term;
import dev.testudo.orm.error.OrmException;
import dev.testudo.orm.error.Report;
import dev.testudo.orm.type.Clear;
import dev.testudo.orm.type.Keyring;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An encrypted column whose equal values are stored alike, so that they can be found. A value is
 * looked for as each of the configured keys would have stored it.
 *
 * @param <T> the field's Java type, boxed
 */
public final class SoughtColumn<T> extends SealedColumn<T> {
  /** The column of a field in a source. */
  public SoughtColumn(Source source, Field<T> field) {
    super(source, field);
  }

  /** The column has this value. */
  public Condition eq(T value) {
    return in(List.of(present(value)));
  }

  /** The column has another value, or none. */
  public Condition ne(T value) {
    return eq(value).not();
  }

  /** The column has one of some values; of none, no row. */
  public Condition in(Collection<? extends T> values) {
    List<Object> sealed = new ArrayList<>();
    for (T value : values) {
      Object stored = stored(present(value));
      if (stored instanceof Clear clear) {
        for (int key = 0; key < Keyring.MOST_KEYS; key++) {
          sealed.add(clear.withKey(key));
        }
      }
    }
    return Conditions.of(
        sealed.isEmpty()
            ? new Term.Constant(false)
            : new Term.InList(term(), field().type(), sealed));
  }

  /** The column has none of some values. */
  public Condition notIn(Collection<? extends T> values) {
    return in(values).not();
  }

  private T present(@Nullable T value) {
    if (value == null) {
      throw new OrmException(
          Report.of("null was to be compared with " + field().name() + ".")
              .wayOut("Write isNull() for rows without a value."));
    }
    return value;
  }
}
