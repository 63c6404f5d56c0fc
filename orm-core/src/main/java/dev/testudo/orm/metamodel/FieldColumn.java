package dev.testudo.orm.metamodel;

import dev.testudo.orm.ast.Source;
import dev.testudo.orm.ast.Term;
import dev.testudo.orm.ast.Via;
import dev.testudo.orm.type.ColumnType;
import org.jspecify.annotations.Nullable;

/** What all columns share: the field, its type, and the term that stands for it. */
abstract class FieldColumn<T> implements Column<T> {
  private final Source source;
  private final Field<?> field;
  private final ColumnType<T> type;
  // A path has all columns of its model, and a query asks few of them. Immutable, and equal to
  // any other that a thread may have made, so that nothing needs to be guarded.
  private Term.@Nullable Column term;

  FieldColumn(Source source, Field<?> field, ColumnType<T> type) {
    this.source = source;
    this.field = field;
    this.type = type;
  }

  @Override
  public final Field<?> field() {
    return field;
  }

  @Override
  public final ColumnType<T> type() {
    return type;
  }

  @Override
  public final Term.Column term() {
    Term.Column known = term;
    if (known == null) {
      known = field.of(source);
      term = known;
    }
    return known;
  }

  /** The way from the query's own rows and the field: {@code author.name}. */
  @Override
  public final String label() {
    String label = field.name();
    for (Via via = term().source().via(); via != null; via = via.parent().via()) {
      label = via.relation() + "." + label;
    }
    return label;
  }
}
