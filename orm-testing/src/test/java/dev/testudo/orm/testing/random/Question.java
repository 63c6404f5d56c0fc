package dev.testudo.orm.testing.random;

import dev.testudo.orm.metamodel.Condition;
import dev.testudo.orm.testing.random.model.ItemPath;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * A condition, as a part of a query and as the same test in plain Java.
 *
 * @param parts smaller conditions, to look at if it fails
 */
record Question(
    String text, Function<ItemPath, Condition> query, Predicate<Fact> java, List<Question> parts) {

  static Question leaf(String text, Function<ItemPath, Condition> query, Predicate<Fact> java) {
    return new Question(text, query, java, List.of());
  }
}
