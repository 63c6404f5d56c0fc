package dev.testudo.orm.processor.validate;

import dev.testudo.orm.processor.diagnostic.Code;
import dev.testudo.orm.processor.diagnostic.Findings;
import dev.testudo.orm.processor.diagnostic.Place;
import dev.testudo.orm.processor.model.ColumnEntry;
import dev.testudo.orm.processor.model.Member;
import dev.testudo.orm.processor.model.Model;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Names that every database takes, each column once. */
final class NameRules {
  /** What PostgreSQL keeps; the shortest limit of all engines. */
  private static final int MOST_BYTES = 63;

  /** Columns that every table of PostgreSQL has, and H2's. */
  private static final Set<String> SYSTEM =
      Set.of("tableoid", "xmin", "cmin", "xmax", "cmax", "ctid", "_rowid_");

  private final Findings findings;

  NameRules(Findings findings) {
    this.findings = findings;
  }

  static void check(Model model, Findings findings) {
    var rules = new NameRules(findings);
    Place place = model.place().at(model.mirror());
    rules.name(model.table(), place.at("table"), "@Model(table = …)");
    if (model.table().toLowerCase(Locale.ROOT).startsWith("sqlite_")) {
      findings.add(Code.RESERVED, place.at("table"), "\"" + model.table() + "\"", "SQLite");
    }
    if (model.schema() != null) {
      rules.name(model.schema(), place.at("schema"), "@Model(schema = …)");
    }
    var all = model.rules();
    all.uniques().forEach(each -> rules.rule(each.name(), each.place(), "@Unique(name = …)"));
    all.indexes().forEach(each -> rules.rule(each.name(), each.place(), "@Index(name = …)"));
    all.checks().forEach(each -> rules.rule(each.name(), each.place(), "@Check(name = …)"));
    columns(model.columns(), findings);
  }

  static void columns(List<ColumnEntry> columns, Findings findings) {
    var rules = new NameRules(findings);
    Map<String, Member.Single> seen = new HashMap<>();
    for (ColumnEntry column : columns) {
      Member.Single field = column.field();
      Place place = field.columnPlace().at(field.foreign() ? "column" : "name");
      rules.name(field.column(), place, "@Column(name = …)");
      // Some engines tell names apart by case, others do not.
      String folded = field.column().toLowerCase(Locale.ROOT);
      if (SYSTEM.contains(folded)) {
        findings.add(
            Code.RESERVED, place, "\"" + field.column() + "\"", "a column that databases add");
      }
      Member.Single other = seen.putIfAbsent(folded, field);
      if (other != null) {
        findings.add(Code.COLUMN_TWICE, place, other.path(), field.path(), field.column());
      }
    }
  }

  /** The name of a constraint or an index, which may be left out. */
  private void rule(String name, Place place, String how) {
    rule(name, place, "name", how);
  }

  void rule(String name, Place place, String member, String how) {
    if (!name.isEmpty() || place.at(member).value() != null) {
      name(name, place.at(member), how);
    }
  }

  void name(String name, Place place, String how) {
    int bytes = name.getBytes(StandardCharsets.UTF_8).length;
    if (name.isBlank()) {
      findings.add(Code.NAME_EMPTY, place, how);
    } else if (bytes > MOST_BYTES) {
      findings.add(Code.NAME_LONG, place, name, bytes, how);
    } else if (!name.strip().equals(name) || !name.chars().allMatch(NameRules::isPlain)) {
      findings.add(Code.NAME_CHARACTERS, place, name);
    }
  }

  private static boolean isPlain(int c) {
    return Character.isLetterOrDigit(c) || c == '_' || c == '$' || c == '-' || c == ' ';
  }
}
