package dev.testudo.orm.dynamic;

import java.util.List;

/** What a parameter may ask of a field; its words are written behind the field: {@code age__ge}. */
public enum Lookup {
  /** Equal to a value: {@code age=5} or {@code age__eq=5}. */
  EQ("eq", "exact"),
  /** Not equal to a value, or NULL. */
  NE("ne", "not"),
  /** Less than a value. */
  LT("lt"),
  /** Less than or equal to a value. */
  LE("le", "lte"),
  /** Greater than a value. */
  GT("gt"),
  /** Greater than or equal to a value. */
  GE("ge", "gte"),
  /** One of some values: {@code id__in=1,2}, or the parameter several times. */
  IN("in"),
  /** None of some values, or NULL. */
  NOT_IN("notin", "not_in"),
  /** Between two values, both included: {@code age__between=18,65}. */
  BETWEEN("between", "range"),
  /** NULL or not: {@code bio__isnull=true}. */
  IS_NULL("isnull");

  private final String word;
  private final String alias;

  Lookup(String word, String alias) {
    this.word = word;
    this.alias = alias;
  }

  Lookup(String word) {
    this(word, word);
  }

  /** How the lookup is written, the usual word first. */
  public List<String> words() {
    return word.equals(alias) ? List.of(word) : List.of(word, alias);
  }

  /** What it asks for, in words. */
  public String meaning() {
    return switch (this) {
      case EQ -> "Equal to";
      case NE -> "Not equal to";
      case LT -> "Less than";
      case LE -> "At most";
      case GT -> "More than";
      case GE -> "At least";
      case IN -> "One of some, with commas between";
      case NOT_IN -> "None of some, with commas between";
      case BETWEEN -> "Between two with a comma between, both included";
      case IS_NULL -> "Whether there is no value";
    };
  }

  boolean takesList() {
    return this == IN || this == NOT_IN;
  }
}
