package dev.testudo.orm.metamodel;

import dev.testudo.orm.ast.Source;
import dev.testudo.orm.ast.Term;
import dev.testudo.orm.ast.Via;
import dev.testudo.orm.type.ColumnType;

/** What all columns share: the field, its type, and the term that stands for it. */
abstract class FieldColumn<T> implements Column<T> {
  private final Field<?> field;
  private final ColumnType<T> type;
  private final Term.Column term;

  FieldColumn(Source source, Field<?> field, ColumnType<T> type) {
    this.field = field;
    this.type = type;
    this.term = field.of(source);
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
    return term;
  }

  /** The way from the query's own rows and the field: {@code author.name}. */
  @Override
  public final String label() {
    String label = field.name();
    for (Via via = term.source().via(); via != null; via = via.parent().via()) {
      label = via.relation() + "." + label;
    }
    return label;
  }
}
