package dev.testudo.orm.dynamic;

import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.function.Function;

/**
 * The facts of a view of a model, as generated records have them: its members and its JSON Schema.
 * Immutable, for use by any thread.
 *
 * @param <V> the record of the view
 */
public sealed interface ViewType<V> permits InputView, OutputView {
  /** The simple name of its record. */
  String name();

  /** Its members, in the order in which they are written. */
  List<ViewMember<?>> members();

  /** Whether it is read from requests; otherwise it is written to answers. */
  boolean isInput();

  /** Its schema by itself, with those of nested views inside. */
  default JsonObject schema() {
    return schema(ViewType::schema);
  }

  /**
   * Its schema of JSON Schema 2020-12, as OpenAPI 3.1 has them.
   *
   * @param nested gives the schema that stands for a nested view, such as a reference
   */
  default JsonObject schema(Function<ViewType<?>, JsonObject> nested) {
    return ViewSchema.of(this, nested);
  }
}
