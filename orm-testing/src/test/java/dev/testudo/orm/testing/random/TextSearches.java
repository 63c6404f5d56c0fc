package dev.testudo.orm.testing.random;

import dev.testudo.orm.metamodel.Condition;
import dev.testudo.orm.metamodel.Expr;
import dev.testudo.orm.metamodel.TextExpr;
import java.util.Locale;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;

/** Searches in texts, by case and not. */
final class TextSearches {
  private TextSearches() {}

  static Question one(Random random, Value<String, Expr<String>> of, String part) {
    return switch (random.nextInt(8)) {
      case 0 -> search(of, "contains", part, TextExpr::contains, String::contains);
      case 1 -> search(of, "startsWith", part, TextExpr::startsWith, String::startsWith);
      case 2 -> search(of, "endsWith", part, TextExpr::endsWith, String::endsWith);
      case 3 -> search(of, "icontains", part, TextExpr::icontains, small(String::contains));
      case 4 -> search(of, "istartsWith", part, TextExpr::istartsWith, small(String::startsWith));
      case 5 -> search(of, "iendsWith", part, TextExpr::iendsWith, small(String::endsWith));
      case 6 -> search(of, "ieq", part, TextExpr::ieq, small(String::equals));
      default ->
          search(
              of,
              "regex ^.b",
              "^.b",
              TextExpr::regex,
              (t, p) ->
                  t.codePoints().skip(1).findFirst().orElse(0) == 'b' && t.codePointAt(0) != '\n');
    };
  }

  private static BiPredicate<String, String> small(BiPredicate<String, String> test) {
    return (text, part) -> test.test(text.toLowerCase(Locale.ROOT), part.toLowerCase(Locale.ROOT));
  }

  private static Question search(
      Value<String, Expr<String>> of,
      String name,
      String part,
      BiFunction<TextExpr, String, Condition> query,
      BiPredicate<String, String> java) {
    return Question.leaf(
        of.text() + " " + name + " '" + part + "'",
        // All texts of the generator are expressions of texts.
        i -> query.apply((TextExpr) of.query().apply(i), part),
        f -> {
          String text = of.java().apply(f);
          return text != null && java.test(text, part);
        });
  }
}
