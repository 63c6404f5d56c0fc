package dev.testudo.orm.testing.random;

import dev.testudo.orm.testing.random.Trial.Kind;
import dev.testudo.orm.testing.server.Engine;
import java.util.List;

final class MySqlRandomTest extends RandomQueryTest {
  MySqlRandomTest() {
    super(Engine.MYSQL);
  }

  /** The test server is older than 8.0.31, the first that intersects and subtracts. */
  @Override
  List<Kind> kinds() {
    return super.kinds().stream()
        .filter(kind -> kind != Kind.INTERSECT && kind != Kind.EXCEPT)
        .toList();
  }

  /**
   * The test server is older than 8.0.17, the first with a collation by code point: it tells the
   * texts of the generator apart, but sorts them as a dictionary does. So nothing is asked that
   * depends on the order of texts: no less and greater, no between, no sort, no least and greatest.
   */
  @Override
  boolean sortsTexts() {
    return false;
  }
}
