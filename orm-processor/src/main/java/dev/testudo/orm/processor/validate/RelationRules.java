package dev.testudo.orm.processor.validate;

import dev.testudo.orm.processor.diagnostic.Code;
import dev.testudo.orm.processor.diagnostic.Findings;
import dev.testudo.orm.processor.diagnostic.Place;
import dev.testudo.orm.processor.model.LinkKind;
import dev.testudo.orm.processor.model.Member;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;

/** Names around relations that generated code and every database take. */
final class RelationRules {
  private final Findings findings;

  private RelationRules(Findings findings) {
    this.findings = findings;
  }

  static void check(List<Member> members, Findings findings) {
    var rules = new RelationRules(findings);
    Map<String, Member.Link> constants = new HashMap<>();
    for (Member member : members) {
      if (member instanceof Member.Link link) {
        rules.name(link, constants);
        rules.constraint(link);
        rules.through(link);
        rules.key(link);
      }
    }
  }

  /** Relations become methods of the path and of the manager. */
  private void name(Member.Link link, Map<String, Member.Link> constants) {
    String taker = ReservedNames.taker(link.name());
    if (taker != null) {
      findings.add(Code.RESERVED, link.place(), "\"" + link.name() + "\"", taker);
    }
    Member.Link other = constants.putIfAbsent(link.constant(), link);
    if (other != null && !other.name().equals(link.name())) {
      String what = "the relation " + other.name() + ", from which it differs by case alone";
      findings.add(Code.RESERVED, link.place(), "\"" + link.name() + "\"", what);
    }
  }

  private void constraint(Member.Link link) {
    if (link.kind() instanceof LinkKind.Foreign foreign) {
      String annotation = foreign.unique() ? "OneToOne" : "ForeignKey";
      Place place = place(link, annotation);
      String how = "@" + annotation + "(constraintName = …)";
      new NameRules(findings).rule(foreign.constraint(), place, "constraintName", how);
    }
  }

  private void through(Member.Link link) {
    if (link.kind() instanceof LinkKind.Through through) {
      Place place = place(link, "ManyToMany");
      var names = new NameRules(findings);
      names.name(through.table(), place.at("through"), "@ManyToMany(through = …)");
      Set<String> seen = new HashSet<>();
      for (String column : through.toOwner()) {
        names.name(column, place.at("column"), "@ManyToMany(column = …)");
        seen.add(column);
      }
      for (String column : through.toTarget()) {
        names.name(column, place.at("targetColumn"), "@ManyToMany(targetColumn = …)");
        if (!seen.add(column)) {
          String first = link.name() + ", the owner's key";
          String second = link.name() + ", the target's key";
          findings.add(Code.COLUMN_TWICE, place.at("targetColumn"), first, second, column);
        }
      }
    }
  }

  /** A key is made of columns, each of which is one component of its record. */
  private void key(Member.Link link) {
    boolean id =
        link.place().element().getAnnotationMirrors().stream()
            .anyMatch(each -> simpleName(each).equals("Id"));
    if (id && link.columns().size() != 1) {
      String what =
          link.columns().isEmpty()
              ? "a relation without a column"
              : "a relation to a model with several key fields";
      findings.add(Code.KEY_TYPE, link.place(), link.name(), what);
    }
  }

  private static Place place(Member.Link link, String annotation) {
    for (AnnotationMirror each : link.place().element().getAnnotationMirrors()) {
      if (simpleName(each).equals(annotation)) {
        return link.place().at(each);
      }
    }
    return link.place();
  }

  private static String simpleName(AnnotationMirror mirror) {
    return mirror.getAnnotationType().asElement().getSimpleName().toString();
  }
}
