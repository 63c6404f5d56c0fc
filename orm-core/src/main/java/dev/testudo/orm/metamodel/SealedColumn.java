package dev.testudo.orm.metamodel;

import dev.testudo.orm.ast.Source;
import dev.testudo.orm.ast.Term;
import dev.testudo.orm.error.DataException;
import dev.testudo.orm.error.Report;
import dev.testudo.orm.type.Row;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An encrypted column, of which the database knows nothing but whether there is a value: it can be
 * written, selected and compared with NULL, neither sorted nor searched.
 *
 * @param <T> the field's Java type, boxed
 */
public class SealedColumn<T> implements Writable, Selectable<@Nullable T> {
  private final Field<T> field;
  private final Term.Column term;

  /** The column of a field in a source. */
  public SealedColumn(Source source, Field<T> field) {
    this.field = field;
    this.term = field.of(source);
  }

  /** The field behind the column. */
  public final Field<T> field() {
    return field;
  }

  final Term.Column term() {
    return term;
  }

  /** Gives the column a value; null for NULL. */
  public final Assignment set(@Nullable T value) {
    return new Assignment(field, new Term.Parameter(field.type(), stored(value)));
  }

  /** Gives the column NULL. */
  public final Assignment setNull() {
    return new Assignment(field, new Term.Parameter(field.type(), null));
  }

  /** There is no value. */
  public final Condition isNull() {
    return Conditions.of(new Term.NullTest(term, true));
  }

  /** There is a value. */
  public final Condition isNotNull() {
    return Conditions.of(new Term.NullTest(term, false));
  }

  final @Nullable Object stored(@Nullable T value) {
    try {
      return field.type().toDatabase(value);
    } catch (IllegalArgumentException e) {
      throw new DataException(
          Report.of("The value for " + field.name() + " cannot be stored.")
              .likelyCause(e.getMessage() + "."),
          e);
    }
  }

  @Override
  public final List<Field<?>> fields() {
    return List.of(field);
  }

  @Override
  public final List<Term> terms() {
    return List.of(term);
  }

  @Override
  public final @Nullable T read(Row row, int at) {
    return field.type().get(row, at);
  }

  @Override
  public final String describe(int index) {
    return field.name();
  }
}
