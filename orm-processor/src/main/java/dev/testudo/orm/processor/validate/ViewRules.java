package dev.testudo.orm.processor.validate;

import dev.testudo.orm.processor.diagnostic.Code;
import dev.testudo.orm.processor.diagnostic.Findings;
import dev.testudo.orm.processor.diagnostic.Nearest;
import dev.testudo.orm.processor.diagnostic.Place;
import dev.testudo.orm.processor.model.Member;
import dev.testudo.orm.processor.model.Model;
import dev.testudo.orm.processor.model.View;
import dev.testudo.orm.processor.model.ViewField;
import dev.testudo.orm.processor.model.ViewFields;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.SourceVersion;

/** Views show what there is, tell no secrets, and let requests set only what they can. */
final class ViewRules {
  private static final Set<String> METHODS = Set.of("applyTo", "of", "toJson", "toModel");

  private final Model model;
  private final View view;
  private final Findings findings;

  private ViewRules(Model model, View view, Findings findings) {
    this.model = model;
    this.view = view;
    this.findings = findings;
  }

  static void check(Model model, Findings findings) {
    Set<String> names = new HashSet<>();
    for (View view : model.views()) {
      var rules = new ViewRules(model, view, findings);
      rules.name(names);
      boolean lists = rules.lists();
      boolean nested = rules.nested();
      if (lists && nested) {
        rules.fields();
      }
    }
  }

  private void name(Set<String> names) {
    Place place = view.place().at("name");
    if (!SourceVersion.isName(view.name()) || view.name().contains(".")) {
      findings.add(Code.VIEW_NAME, place, view.name());
    } else if (!names.add(view.name())) {
      findings.add(Code.VIEW_TWICE, place, model.name(), view.name());
    }
  }

  /** Whether all lists name fields of the model, each once. */
  private boolean lists() {
    if (!view.include().isEmpty() && !view.exclude().isEmpty()) {
      findings.add(Code.VIEW_LISTS, view.place().at("exclude"), view.name());
      return false;
    }
    List<String> fields =
        model.members().stream().filter(ViewFields::isField).map(Member::name).toList();
    int before = findings.all().size();
    list(view.include(), "include", fields);
    list(view.exclude(), "exclude", fields);
    list(view.readOnly(), "readOnly", named(fields));
    List<String> optional = named(fields);
    optional.add(View.ALL);
    list(view.optional(), "optional", optional);
    return findings.all().size() == before;
  }

  /** The view and its model: of two views on a class, the compiler does not tell the lines. */
  private String what() {
    return view.name() + " of " + model.name();
  }

  /** The fields and the nested relations. */
  private List<String> named(List<String> fields) {
    Set<String> all = new HashSet<>(fields);
    view.nested().forEach(nest -> all.add(nest.field()));
    return new ArrayList<>(all);
  }

  private void list(List<String> names, String member, List<String> known) {
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < names.size(); i++) {
      String name = names.get(i);
      Place place = view.place().at(member).item(i);
      if (!known.contains(name)) {
        findings.add(Code.FIELD_UNKNOWN, place, what(), name, Nearest.hint(name, known));
      } else if (!seen.add(name)) {
        findings.add(Code.FIELD_TWICE, place, name);
      }
    }
  }

  /** Whether each nested relation has the view that it names. */
  private boolean nested() {
    boolean right = true;
    Set<String> seen = new HashSet<>();
    List<String> relations = model.links().stream().map(Member.Link::name).toList();
    for (int i = 0; i < view.nested().size(); i++) {
      View.Nest nest = view.nested().get(i);
      Place place = view.place().at("nested").item(i);
      if (!relations.contains(nest.field())) {
        findings.add(
            Code.VIEW_RELATION, place, what(), nest.field(), Nearest.hint(nest.field(), relations));
        right = false;
      } else if (!nest.candidates().contains(nest.view())) {
        findings.add(
            Code.VIEW_NESTED,
            place,
            target(nest.field()),
            view.input() ? "input" : "output",
            nest.view(),
            Nearest.hint(nest.view(), nest.candidates()));
        right = false;
      } else if (!nest.cycle().isEmpty()) {
        findings.add(Code.VIEW_CYCLE, place, view.name(), String.join(" → ", nest.cycle()));
        right = false;
      } else if (!seen.add(nest.field())) {
        findings.add(Code.FIELD_TWICE, place, nest.field());
        right = false;
      }
    }
    return right;
  }

  private String target(String relation) {
    return model.links().stream()
        .filter(link -> link.name().equals(relation))
        .map(link -> link.target().name())
        .findFirst()
        .orElse("");
  }

  private void fields() {
    List<ViewField> fields = ViewFields.of(model, view);
    if (fields.stream().allMatch(field -> view.input() && field.readOnly())) {
      findings.add(Code.VIEW_EMPTY, view.place(), view.name());
    }
    Map<String, String> names = new HashMap<>();
    for (ViewField field : fields) {
      String other = names.putIfAbsent(field.json(), field.member().name());
      if (other != null) {
        findings.add(
            Code.VIEW_CLASH, view.place(), view.name(), other, field.member().name(), field.json());
      }
      if (METHODS.contains(field.name()) || ReservedNames.isOfObjects(field.name())) {
        findings.add(
            Code.RESERVED,
            view.place(),
            "\"" + field.name() + "\" in " + view.name(),
            "a method of the view");
      }
      access(field);
    }
    unused("readOnly", view.readOnly(), fields);
    unused("optional", view.optional(), fields);
  }

  /** What must not get out, and what must not get in. */
  private void access(ViewField field) {
    Member member = field.member();
    Place place = included(member.name());
    boolean sensitive =
        ViewFields.columns(member).stream().anyMatch(column -> column.facts().sensitive());
    if (field.nest() != null) {
      return;
    } else if (!view.input() && sensitive) {
      findings.add(Code.VIEW_SENSITIVE, place, member.name(), view.name());
    } else if (view.input() && !field.readOnly() && ViewFields.isUnsettable(model, member)) {
      findings.add(Code.VIEW_WRITES, place, member.name(), view.name());
    }
  }

  private Place included(String name) {
    int at = view.include().indexOf(name);
    return at < 0 ? view.place() : view.place().at("include").item(at);
  }

  private void unused(String member, List<String> names, List<ViewField> fields) {
    for (int i = 0; i < names.size(); i++) {
      String name = names.get(i);
      Place place = view.place().at(member).item(i);
      boolean present =
          name.equals(View.ALL)
              || fields.stream().anyMatch(field -> field.member().name().equals(name));
      if (member.equals("optional") && !view.input()) {
        findings.add(Code.VIEW_UNUSED, place, member, name, "an output view has all its members");
      } else if (!present) {
        findings.add(Code.VIEW_UNUSED, place, member, name, "the view does not have it");
      }
    }
  }
}
