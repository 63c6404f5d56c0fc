package dev.testudo.orm.dialect;

import dev.testudo.orm.ast.Function;

/**
 * Functions as H2 writes them. Where H2's own count UTF-16 units, or have meanings of their own,
 * they are aliases of Testudo's Java functions, which each connection makes sure to find.
 */
final class H2Functions {
  /** Made when a function is first written, not with the dialect. */
  static final FunctionTable TABLE = table();

  private H2Functions() {}

  private static FunctionTable table() {
    FunctionTable table = Arithmetic.narrow(CommonFunctions.of("H2"), false);
    MathFunctions.embedded(MathFunctions.server(table));
    return JsonFunctions.h2(EmbeddedTimes.h2(EmbeddedFunctions.text(table)))
        .is(Function.TRUNCATE, "TRUNC({0})")
        .is(Function.RANDOM, "RAND()")
        .is(Function.MATCHES, "{0} REGEXP {1}");
  }
}
