package dev.testudo.orm.testing.random;

import dev.testudo.orm.metamodel.Fn;
import dev.testudo.orm.metamodel.NumberExpr;
import dev.testudo.orm.metamodel.TextExpr;
import java.util.Locale;
import java.util.Random;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Makes texts at random. */
final class Texts {
  private final Random random;
  private final Samples samples;

  Texts(Random random, Samples samples) {
    this.random = random;
    this.samples = samples;
  }

  private Value<String, TextExpr> column() {
    return switch (random.nextInt(5)) {
      case 0 -> Value.text("shelf.name", i -> i.shelf().name, f -> f.ofShelf(s -> s.name));
      case 1 -> Value.text("room.name", i -> i.shelf().room().name, f -> f.ofRoom(r -> r.name));
      case 2 -> Value.text("t", i -> i.t, f -> f.item().t);
      default -> Value.text("s", i -> i.s, f -> f.item().s);
    };
  }

  Value<String, TextExpr> text(int depth) {
    if (depth == 0 || random.nextInt(2) == 0) {
      return column();
    }
    Value<String, TextExpr> of = text(depth - 1);
    Value<String, TextExpr> other = column();
    String value = samples.text();
    int count = random.nextInt(4);
    return switch (random.nextInt(10)) {
      case 0 ->
          Value.text(
              "coalesce(" + of.text() + ", '" + value + "')",
              i -> Fn.coalesce(of.query().apply(i), value),
              f -> of.java().apply(f) == null ? value : of.java().apply(f));
      case 1 ->
          Value.text(
              "concat(" + of.text() + ", " + other.text() + ")",
              i -> Fn.concat(of.query().apply(i), other.query().apply(i)),
              f -> orEmpty(of, f) + orEmpty(other, f));
      case 2 -> each("lower", of, Fn::lower, t -> t.toLowerCase(Locale.ROOT));
      case 3 -> each("upper", of, Fn::upper, t -> t.toUpperCase(Locale.ROOT));
      case 4 -> each("trim", of, Fn::trim, t -> t.replaceAll("^ +| +$", ""));
      case 5 -> each("left " + count, of, t -> Fn.left(t, count), t -> part(t, 0, count));
      case 6 -> each("from 2", of, t -> Fn.substring(t, 2, count), t -> part(t, 1, 1 + count));
      case 7 -> each("reverse", of, Fn::reverse, t -> new StringBuilder(t).reverse().toString());
      case 8 -> each("replace", of, t -> Fn.replace(t, "a", value), t -> t.replace("a", value));
      default -> each("repeat " + count, of, t -> Fn.repeat(t, count), t -> t.repeat(count));
    };
  }

  /** How long a text is, or where another one is in it. */
  Value<Integer, NumberExpr<Integer>> length() {
    Value<String, TextExpr> of = text(1);
    if (random.nextBoolean()) {
      return Value.number(
          "length(" + of.text() + ")",
          i -> Fn.length(of.query().apply(i)),
          f -> {
            String text = of.java().apply(f);
            return text == null ? null : text.codePointCount(0, text.length());
          });
    }
    String part = samples.text();
    return Value.number(
        "position(" + of.text() + ", '" + part + "')",
        i -> Fn.position(of.query().apply(i), part),
        f -> {
          String text = of.java().apply(f);
          int at = text == null ? -1 : text.indexOf(part);
          return text == null ? null : at < 0 ? Integer.valueOf(0) : text.codePointCount(0, at) + 1;
        });
  }

  private static String orEmpty(Value<String, TextExpr> of, Fact fact) {
    String text = of.java().apply(fact);
    return text == null ? "" : text;
  }

  private static String part(String text, int from, int to) {
    int[] all = text.codePoints().toArray();
    int begin = Math.min(from, all.length);
    return new String(all, begin, Math.min(to, all.length) - begin);
  }

  private static Value<String, TextExpr> each(
      String name,
      Value<String, TextExpr> of,
      Function<TextExpr, TextExpr> query,
      UnaryOperator<String> java) {
    return Value.text(
        name + "(" + of.text() + ")",
        i -> query.apply(of.query().apply(i)),
        f -> {
          String text = of.java().apply(f);
          return text == null ? null : java.apply(text);
        });
  }
}
