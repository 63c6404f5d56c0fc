package dev.testudo.orm.metamodel;

import dev.testudo.orm.ast.Term;
import dev.testudo.orm.ast.Term.Operator;
import dev.testudo.orm.type.ColumnType;
import dev.testudo.orm.type.Types;
import java.util.Collection;

/**
 * What stands at a path of a JSON document. It compares with a text, a number or a boolean as what
 * it is: a text is never equal to a number, less or greater.
 */
public final class JsonPath implements JsonExpr<Object> {
  private final Term term;

  JsonPath(Term term) {
    this.term = term;
  }

  @Override
  public Term term() {
    return term;
  }

  @Override
  public ColumnType<Object> type() {
    return Types.DOCUMENT;
  }

  @Override
  public Condition eq(Object value) {
    return Documents.compare(this, Operator.EQ, value);
  }

  @Override
  public Condition lt(Object value) {
    return Documents.compare(this, Operator.LT, value);
  }

  @Override
  public Condition le(Object value) {
    return Documents.compare(this, Operator.LE, value);
  }

  @Override
  public Condition gt(Object value) {
    return Documents.compare(this, Operator.GT, value);
  }

  @Override
  public Condition ge(Object value) {
    return Documents.compare(this, Operator.GE, value);
  }

  @Override
  public Condition between(Object low, Object high) {
    return ge(low).and(le(high));
  }

  @Override
  public Condition in(Collection<?> values) {
    return Condition.anyOf(values.stream().map(this::eq).toList());
  }
}
