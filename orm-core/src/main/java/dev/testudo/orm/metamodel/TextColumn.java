package dev.testudo.orm.metamodel;

import dev.testudo.orm.ast.Source;

/** A column of text. */
public final class TextColumn extends FieldColumn<String> implements TextExpr {
  /** The column of a field in a source. */
  public TextColumn(Source source, Field<String> field) {
    super(source, field, field.type());
  }
}
