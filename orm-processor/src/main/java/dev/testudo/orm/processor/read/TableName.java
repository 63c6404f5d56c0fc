package dev.testudo.orm.processor.read;

import dev.testudo.orm.processor.model.SnakeCase;
import javax.lang.model.element.TypeElement;

/** Which table a model is stored in. */
public final class TableName {
  private TableName() {}

  /** The table's name, after that of its schema if the model gives one. */
  public static String of(TypeElement model) {
    var mirror = Mirrors.find(model, "Model");
    String table = Mirrors.text(mirror, "table");
    String schema = Mirrors.text(mirror, "schema");
    String name = table == null ? SnakeCase.of(model.getSimpleName().toString()) : table;
    return schema == null ? name : schema + "." + name;
  }
}
