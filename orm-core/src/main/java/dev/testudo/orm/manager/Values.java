package dev.testudo.orm.manager;

import dev.testudo.orm.ast.Term;
import dev.testudo.orm.error.OrmException;
import dev.testudo.orm.error.Report;
import dev.testudo.orm.metamodel.Expr;
import dev.testudo.orm.metamodel.Selectable;
import dev.testudo.orm.type.ColumnType;
import dev.testudo.orm.type.Row;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Several expressions as one JSON object per row, with their names as keys. */
final class Values implements Selectable<JsonObject> {
  private final Expr<?>[] expressions;
  private final String[] names;
  // What reads the values, asked once and not for every row.
  private final ColumnType<?>[] types;

  Values(List<Expr<?>> expressions) {
    this.expressions = expressions.toArray(Expr<?>[]::new);
    this.names = new String[expressions.size()];
    this.types = new ColumnType<?>[expressions.size()];
    Set<String> known = new HashSet<>();
    for (int i = 0; i < names.length; i++) {
      String name = expressions.get(i).label();
      if (name == null || !known.add(name)) {
        throw new OrmException(
            Report.of(
                    name == null
                        ? "values(…) was asked for an expression without a name."
                        : "values(…) was asked for two expressions named \"" + name + "\".")
                .wayOut("Name it with as(\"…\"): the name is its key in the JSON object."));
      }
      names[i] = name;
      types[i] = expressions.get(i).type();
    }
  }

  @Override
  public List<Term> terms() {
    return Arrays.stream(expressions).map(Expr::term).toList();
  }

  @Override
  public JsonObject read(Row row, int at) {
    // Large enough from the start, as HashMap counts it: three of four places are used.
    Map<String, Object> object = new LinkedHashMap<>(names.length * 4 / 3 + 1);
    for (int i = 0; i < names.length; i++) {
      object.put(names[i], json(types[i], row, at + i));
    }
    return new JsonObject(object);
  }

  @Override
  public String describe(int index) {
    return expressions[index].describe(0);
  }

  /** The value as JSON knows it: numbers, truth, text, instants, bytes, documents, lists. */
  private static <T> @Nullable Object json(ColumnType<T> type, Row row, int at) {
    T value = type.get(row, at);
    if (value == null
        || value instanceof Number
        || value instanceof Boolean
        || value instanceof String
        || value instanceof Instant
        || value instanceof byte[]
        || value instanceof Buffer
        || value instanceof JsonObject
        || value instanceof JsonArray
        || value instanceof Map<?, ?>
        || value instanceof List<?>) {
      return value;
    }
    Object stored = type.toDatabase(value);
    return stored instanceof Number || stored instanceof Boolean || stored instanceof Instant
        ? stored
        : String.valueOf(stored);
  }
}
