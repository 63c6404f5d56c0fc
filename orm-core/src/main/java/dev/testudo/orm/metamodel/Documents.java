package dev.testudo.orm.metamodel;

import dev.testudo.orm.ast.Computation;
import dev.testudo.orm.ast.Function;
import dev.testudo.orm.ast.Term;
import dev.testudo.orm.ast.Term.Operator;
import dev.testudo.orm.error.OrmException;
import dev.testudo.orm.error.Report;
import dev.testudo.orm.type.ColumnType;
import dev.testudo.orm.type.Types;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Builds the terms of conditions on documents and arrays. */
final class Documents {
  private Documents() {}

  static JsonPath at(JsonExpr<?> document, String... keys) {
    if (keys.length == 0) {
      throw new OrmException(Report.of("at() was called without a key."));
    }
    var path = new StringBuilder("$");
    for (String key : keys) {
      quoted(path.append('.'), (String) Arguments.text("at", key).value());
    }
    return path(Function.JSON_AT, document, path);
  }

  static JsonPath at(JsonExpr<?> document, int index) {
    if (index < 0) {
      throw new OrmException(
          Report.of("at(" + index + ") was called on a document.")
              .wayOut("The first element is at(0)."));
    }
    return path(Function.JSON_ITEM, document, "$[" + index + "]");
  }

  private static JsonPath path(Function function, JsonExpr<?> document, CharSequence path) {
    return new JsonPath(
        call(function, Types.DOCUMENT, document.term(), Arguments.text("at", path.toString())));
  }

  /** As every engine reads keys: nothing but quotes, backslashes and control characters. */
  private static void quoted(StringBuilder path, CharSequence key) {
    path.append('"');
    for (int i = 0; i < key.length(); i++) {
      char c = key.charAt(i);
      if (c < ' ') {
        path.append(String.format("\\u%04x", (int) c));
      } else {
        path.append(c == '"' || c == '\\' ? "\\" : "").append(c);
      }
    }
    path.append('"');
  }

  static TextExpr text(JsonExpr<?> of) {
    return Computed.text(Function.JSON_TEXT, of.term());
  }

  static NumberExpr<BigDecimal> number(JsonExpr<?> of) {
    return Computed.number(call(Function.JSON_NUMBER, Types.DECIMAL, of.term()), Types.DECIMAL);
  }

  static Condition truth(JsonExpr<?> of) {
    return Computed.condition(Function.JSON_TRUTH, of.term());
  }

  static Condition compare(JsonPath path, Operator operator, Object value) {
    if (value instanceof String text) {
      return Conditions.compare(text(path), operator, text);
    } else if (value instanceof Number number) {
      return Conditions.compare(number(path), operator, decimal(number));
    } else if (value instanceof Boolean truth && operator == Operator.EQ) {
      return Conditions.compare(truth(path), operator, truth);
    }
    throw new OrmException(
        Report.of("A part of a document was compared with something that has no order there.")
            .likelyCause(
                value == null
                    ? "it is null; isNull() asks for that."
                    : "it is a " + value.getClass().getSimpleName() + ".")
            .wayOut("Compare with a text, a number or a boolean, or use contains(…)."));
  }

  private static BigDecimal decimal(Number number) {
    if (number instanceof BigDecimal decimal) {
      return decimal;
    } else if (number instanceof BigInteger integer) {
      return new BigDecimal(integer);
    } else if (number instanceof Double || number instanceof Float) {
      return new BigDecimal(number.toString());
    }
    return BigDecimal.valueOf(number.longValue());
  }

  static Condition contains(JsonExpr<?> document, Object json) {
    return Computed.condition(
        Function.JSON_CONTAINS, document.term(), Arguments.value("contains", Types.DOCUMENT, json));
  }

  static Condition hasKey(JsonExpr<?> document, String key) {
    var path = new StringBuilder("$.");
    quoted(path, (String) Arguments.text("hasKey", key).value());
    return Computed.condition(
        Function.JSON_HAS_KEY, document.term(), Arguments.text("hasKey", path.toString()));
  }

  static <E> Condition containsAll(ArrayExpr<E> array, Collection<? extends E> elements) {
    return Computed.condition(
        Function.ARRAY_CONTAINS, array.term(), list("contains", array, elements));
  }

  static <E> Condition containedBy(ArrayExpr<E> array, Collection<? extends E> elements) {
    return Computed.condition(
        Function.ARRAY_CONTAINS, list("containedBy", array, elements), array.term());
  }

  static <E> Condition overlaps(ArrayExpr<E> array, Collection<? extends E> elements) {
    return Condition.anyOf(
        elements.stream().map(each -> containsAll(array, List.of(each))).toList());
  }

  static IntExpr length(ArrayExpr<?> array) {
    return Computed.integer(Function.ARRAY_LENGTH, array.term());
  }

  private static <E> Term list(
      String method, ArrayExpr<E> array, Collection<? extends E> elements) {
    List<E> copy = new ArrayList<>(elements.size());
    for (E each : elements) {
      if (each == null) {
        throw new OrmException(
            Report.of("A null was among the elements for " + method + ".")
                .likelyCause("nothing equals NULL in SQL, so no array would match."));
      }
      copy.add(each);
    }
    return Arguments.value(method, array.element().list(), copy);
  }

  private static Term call(Function function, ColumnType<?> type, Term... arguments) {
    return new Computation.Call(function, List.of(arguments), type);
  }
}
