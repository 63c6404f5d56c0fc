package dev.testudo.orm.dialect;

import dev.testudo.orm.ast.Insert;
import dev.testudo.orm.ast.Select;
import dev.testudo.orm.ast.Term;

/** Statements as SQLite writes them. */
final class SqliteGrammar implements Grammar {

  @Override
  public Lexis lexis() {
    return Lexis.SQLITE;
  }

  @Override
  public void membership(SqlWriter out, Term.InList list, StatementRenderer renderer) {
    Grammars.listed(out, list, renderer, this);
  }

  @Override
  public String unlimited() {
    return " LIMIT -1";
  }

  /** Nothing: a writing transaction begins with BEGIN IMMEDIATE and so locks the whole database. */
  @Override
  public void lock(SqlWriter out, Select select) {}

  @Override
  public void insert(SqlWriter out, Insert insert, StatementRenderer renderer) {
    Grammars.plainInsert(out, insert, renderer, "DEFAULT VALUES");
    Grammars.onConflict(out, insert.onConflict());
    Grammars.returning(out, insert, renderer);
  }

  @Override
  public String floatType() {
    return "REAL";
  }

  /** Decimals are texts here; the transport adds the function. */
  @Override
  public String decimalSum() {
    return "decimal_sum";
  }
}
