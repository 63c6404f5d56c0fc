package dev.testudo.orm.dialect;

/** How an engine shows what it would do for a statement. */
public enum PlanForm {
  /** One line of text in each row. */
  LINES("EXPLAIN "),
  /** One JSON document. */
  DOCUMENT("EXPLAIN FORMAT=JSON "),
  /** A tree: each row has its number, that of its parent, and a text. */
  TREE("EXPLAIN QUERY PLAN ");

  private final String prefix;

  PlanForm(String prefix) {
    this.prefix = prefix;
  }

  /** What asks for the plan of a statement; it takes the same values. */
  public SqlText of(SqlText statement) {
    return new SqlText(prefix + statement.text(), statement.types());
  }
}
