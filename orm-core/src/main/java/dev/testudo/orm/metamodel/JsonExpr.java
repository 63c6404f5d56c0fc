package dev.testudo.orm.metamodel;

import java.math.BigDecimal;

/**
 * A JSON document inside a query, as a whole or at a path into it. What is not there, and a null
 * inside the document, is NULL.
 *
 * @param <T> the Java type of the document
 */
public interface JsonExpr<T> extends Expr<T> {
  /** What an object has under a key, that one under the next, and so on. */
  default JsonPath at(String... keys) {
    return Documents.at(this, keys);
  }

  /** The element of an array (0 is the first). */
  default JsonPath at(int index) {
    return Documents.at(this, index);
  }

  /** The document as a text; NULL if it is something else. */
  default TextExpr asText() {
    return Documents.text(this);
  }

  /** The document as a number; NULL if it is something else. */
  default NumberExpr<BigDecimal> asNumber() {
    return Documents.number(this);
  }

  /** That the document is true; NULL if it is neither true nor false. */
  default Condition asBoolean() {
    return Documents.truth(this);
  }

  /**
   * Has all that another document has: an object the same keys with what is contained in turn, an
   * array all elements in any order; an array also contains a single value. Inside of a document a
   * single value is contained only by an equal one on PostgreSQL, H2 and SQLite, on MySQL and
   * MariaDB by an array of such values, too.
   *
   * @param json anything that Jackson writes
   */
  default Condition contains(Object json) {
    return Documents.contains(this, json);
  }

  /** Is an object that has a key, be its value null. */
  default Condition hasKey(String key) {
    return Documents.hasKey(this, key);
  }
}
