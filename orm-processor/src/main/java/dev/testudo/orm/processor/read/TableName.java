package dev.testudo.orm.processor.read;

import dev.testudo.orm.processor.model.SnakeCase;
import javax.lang.model.element.TypeElement;

/** Which table a model is stored in. */
public final class TableName {
  private TableName() {}

  /** The table's name, after that of its schema if the model gives one. */
  public static String of(TypeElement model) {
    String schema = Mirrors.text(Mirrors.find(model, "Model"), "schema");
    return schema == null ? simple(model) : schema + "." + simple(model);
  }

  /** The table's name alone. */
  static String simple(TypeElement model) {
    String table = Mirrors.text(Mirrors.find(model, "Model"), "table");
    return table == null ? SnakeCase.of(model.getSimpleName().toString()) : table;
  }
}
