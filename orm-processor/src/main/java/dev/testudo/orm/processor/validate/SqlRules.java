package dev.testudo.orm.processor.validate;

import dev.testudo.orm.processor.diagnostic.Code;
import dev.testudo.orm.processor.diagnostic.Findings;
import dev.testudo.orm.processor.diagnostic.Place;
import dev.testudo.orm.processor.model.ColumnEntry;
import dev.testudo.orm.processor.model.Member;
import dev.testudo.orm.processor.model.Model;
import dev.testudo.orm.processor.model.TableRules.SqlCheck;
import dev.testudo.orm.processor.model.TableRules.TableIndex;

/** Pieces of SQL that a user wrote: one expression each, that ends where it should. */
final class SqlRules {
  private SqlRules() {}

  private static void computed(Member.Single field, Findings findings) {
    String sql = field.facts().computedSql();
    if (sql == null) {
      return;
    }
    SqlFlaw.of(sql)
        .ifPresent(
            flaw ->
                findings.add(
                    Code.COMPUTED_SQL, field.place(), field.path(), flaw.what(), flaw.wayOut()));
    if (!field.nullable()) {
      findings.add(Code.COMPUTED_NULL, field.place(), field.path());
    }
    if (field.facts().defaultSql() != null) {
      findings.add(
          Code.COMPUTED_DEFAULT, field.place(), field.path(), "has a default and is computed");
    }
  }

  static void check(Model model, Findings findings) {
    for (ColumnEntry column : model.columns()) {
      var field = column.field();
      String sql = field.facts().defaultSql();
      if (sql != null) {
        Place place = field.columnPlace().at("defaultSql");
        SqlFlaw.of(sql)
            .ifPresent(
                flaw ->
                    findings.add(
                        Code.DEFAULT_SQL, place, field.path(), flaw.what(), flaw.wayOut()));
      }
    }
    model.columns().forEach(column -> computed(column.field(), findings));
    for (TableIndex index : model.rules().indexes()) {
      Place place = index.place().at("where");
      if (place.value() != null) {
        SqlFlaw.of(index.where())
            .ifPresent(flaw -> findings.add(Code.WHERE_SQL, place, flaw.what(), flaw.wayOut()));
      }
    }
    for (SqlCheck check : model.rules().checks()) {
      Place place = check.place().at("value");
      SqlFlaw.of(check.sql())
          .ifPresent(flaw -> findings.add(Code.CHECK_SQL, place, flaw.what(), flaw.wayOut()));
    }
  }
}
