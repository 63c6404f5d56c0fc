package dev.testudo.orm.processor.validate;

import dev.testudo.orm.processor.diagnostic.Code;
import dev.testudo.orm.processor.diagnostic.Findings;
import dev.testudo.orm.processor.diagnostic.Nearest;
import dev.testudo.orm.processor.diagnostic.Place;
import dev.testudo.orm.processor.model.ColumnEntry;
import dev.testudo.orm.processor.model.Member;
import dev.testudo.orm.processor.model.Model;
import dev.testudo.orm.processor.model.TableRules.TableIndex;
import dev.testudo.orm.processor.model.TableRules.UniqueSet;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Uniques and indexes name fields that exist and that every database can index. */
final class IndexRules {
  private final Model model;
  private final Findings findings;
  private final Map<String, Member.Single> byPath = new LinkedHashMap<>();
  private final Set<List<String>> uniques = new HashSet<>();

  private IndexRules(Model model, Findings findings) {
    this.model = model;
    this.findings = findings;
    for (ColumnEntry column : model.columns()) {
      byPath.put(column.field().path(), column.field());
    }
  }

  static void check(Model model, Findings findings) {
    var rules = new IndexRules(model, findings);
    rules.singles();
    rules.sets();
    rules.names();
  }

  /** The key, and fields that are unique by themselves. */
  private void singles() {
    List<Member.Single> key = model.keys().stream().map(ColumnEntry::field).toList();
    IndexWidth.check(key, model.place(), findings);
    uniques.add(key.stream().map(Member.Single::path).toList());
    for (Member.Single field : byPath.values()) {
      if (field.facts().unique()) {
        Place place = field.columnPlace().at("unique");
        IndexWidth.check(List.of(field), place, findings);
        if (!uniques.add(List.of(field.path()))) {
          findings.add(Code.INDEX_TWICE, place, "unique set", model.name(), field.path());
        }
      }
    }
  }

  private void sets() {
    for (UniqueSet unique : model.rules().uniques()) {
      if (fields(unique.fields(), unique.place(), "Unique") && !uniques.add(unique.fields())) {
        twice("unique set", unique.fields(), unique.place());
      }
    }
    Set<List<String>> seen = new HashSet<>();
    for (TableIndex index : model.rules().indexes()) {
      List<String> identity = new ArrayList<>(index.fields());
      identity.add(index.unique() + " " + index.where());
      boolean again =
          (index.unique() && index.where().isEmpty())
              ? !uniques.add(index.fields())
              : !seen.add(identity);
      if (fields(index.fields(), index.place(), "Index") && again) {
        twice(index.unique() ? "unique index" : "index", index.fields(), index.place());
      }
    }
  }

  private void twice(String what, List<String> fields, Place place) {
    findings.add(Code.INDEX_TWICE, place, what, model.name(), String.join(", ", fields));
  }

  /** Whether all fields are known, named once, and can be indexed. */
  private boolean fields(List<String> paths, Place place, String annotation) {
    if (paths.isEmpty()) {
      findings.add(Code.FIELDS_EMPTY, place.at("fields"), annotation);
      return false;
    }
    List<Member.Single> fields = new ArrayList<>();
    for (int i = 0; i < paths.size(); i++) {
      Place item = place.at("fields").item(i);
      Member.Single field = field(paths.get(i), item);
      if (field != null && fields.contains(field)) {
        findings.add(Code.FIELD_TWICE, item, paths.get(i));
      } else if (field != null) {
        fields.add(field);
      }
    }
    return fields.size() == paths.size() && IndexWidth.check(fields, place.at("fields"), findings);
  }

  private Member.@Nullable Single field(String path, Place place) {
    Member.Single field = byPath.get(path);
    if (field == null) {
      List<String> inside =
          byPath.keySet().stream().filter(each -> each.startsWith(path + ".")).toList();
      if (inside.isEmpty()) {
        findings.add(
            Code.FIELD_UNKNOWN, place, model.name(), path, Nearest.hint(path, byPath.keySet()));
      } else {
        findings.add(Code.FIELD_GROUP, place, path, inside.get(0));
      }
    }
    return field;
  }

  /** Names are unique within a schema; at least within a model that is seen here. */
  private void names() {
    Set<String> seen = new HashSet<>();
    var rules = model.rules();
    rules.uniques().forEach(each -> name(each.name(), each.place(), seen));
    rules.indexes().forEach(each -> name(each.name(), each.place(), seen));
    rules.checks().forEach(each -> name(each.name(), each.place(), seen));
  }

  private void name(String name, Place place, Set<String> seen) {
    if (!name.isEmpty() && !seen.add(name)) {
      findings.add(Code.RULE_NAME_TWICE, place.at("name"), model.name(), name);
    }
  }
}
