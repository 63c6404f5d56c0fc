package dev.testudo.orm.dialect;

import dev.testudo.orm.ast.Computation;

/** How one engine writes a function. */
interface Form {
  /** Writes the call. */
  void write(SqlWriter out, Computation.Call call, StatementRenderer renderer);

  /** Whether the text stays together wherever it stands, so that it needs no parentheses. */
  default boolean isWord() {
    return false;
  }
}
