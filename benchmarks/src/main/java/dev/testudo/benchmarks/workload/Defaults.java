package dev.testudo.benchmarks.workload;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.math.BigDecimal;

/** What every new row of Test 3 has in its columns, for all contenders. Never changed. */
public final class Defaults {
  /** 48 characters. */
  public static final String TEXT = "Moo,Foo,Baa,Waa,Moo,Foo,Baa,Waa,Moo,Foo,Baa,Waa.";

  /** With the digits of its column. */
  public static final BigDecimal DECIMAL = new BigDecimal("2.20000000");

  /** A small document. */
  public static final JsonObject JSON =
      new JsonObject()
          .put("a", 1)
          .put("b", "b")
          .put("c", new JsonArray().add(2))
          .put("d", new JsonObject().put("e", 3))
          .put("f", true);

  private Defaults() {}
}
