package dev.testudo.orm.dynamic;

import io.vertx.core.json.JsonObject;

/** An object of an output view: what of a model is told. The processor writes the records. */
public interface ViewObject {
  /** Its members as JSON, made without reflection: texts, numbers, truth, lists and objects. */
  JsonObject toJson();
}
