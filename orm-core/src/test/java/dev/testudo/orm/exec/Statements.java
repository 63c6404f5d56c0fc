package dev.testudo.orm.exec;

import dev.testudo.orm.ast.Select;
import dev.testudo.orm.ast.Source;
import dev.testudo.orm.ast.Term;
import java.util.List;

/** A statement for tests that only care how often it is built. */
final class Statements {
  private Statements() {}

  static Select count(List<String> calls) {
    calls.add("built");
    return new Select(
        List.of(Term.Aggregate.countRows()),
        new Source(null, "t"),
        null,
        List.of(),
        null,
        null,
        false);
  }
}
