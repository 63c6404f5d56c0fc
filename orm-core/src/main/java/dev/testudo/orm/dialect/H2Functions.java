package dev.testudo.orm.dialect;

import dev.testudo.orm.ast.Function;

/**
 * Functions as H2 writes them. Where H2's own count UTF-16 units, or have meanings of their own,
 * they are aliases of Testudo's Java functions, which each connection makes sure to find.
 */
final class H2Functions {
  private H2Functions() {}

  static FunctionTable table() {
    return EmbeddedFunctions.text(Arithmetic.narrow(CommonFunctions.of("H2"), false))
        .is(Function.MATCHES, "{0} REGEXP {1}");
  }
}
