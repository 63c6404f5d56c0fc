package dev.testudo.orm.processor.validate;

import dev.testudo.orm.processor.diagnostic.Code;
import dev.testudo.orm.processor.diagnostic.Findings;
import dev.testudo.orm.processor.model.GeneratedNames;
import dev.testudo.orm.processor.model.Mapped;
import dev.testudo.orm.processor.model.Member;
import dev.testudo.orm.processor.model.Model;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Names that would clash inside of a generated path. */
final class PathRules {
  private final Findings findings;
  private final Set<String> classes = new HashSet<>();

  private PathRules(String pathClass, Findings findings) {
    this.findings = findings;
    classes.add(pathClass);
  }

  static void check(Model model, Findings findings) {
    new PathRules(GeneratedNames.path(model.name()), findings).groups(model.members(), "");
    hiding(model.name(), model.members(), findings);
  }

  static void check(Mapped base, Findings findings) {
    String name = base.element().getSimpleName().toString();
    new PathRules(GeneratedNames.path(name), findings).groups(base.all(), "");
    hiding(name, base.all(), findings);
  }

  /** Each embedded record becomes a nested class. */
  private void groups(List<Member> members, String outer) {
    for (Member member : members) {
      if (member instanceof Member.Group group) {
        String name = outer + GeneratedNames.capital(group.name());
        if (!classes.add(name)) {
          findings.add(
              Code.RESERVED,
              group.place(),
              "\"" + group.name() + "\"",
              "the class " + name + " of the generated path");
        }
        groups(group.members(), name);
      }
    }
  }

  private static void hiding(String model, List<Member> members, Findings findings) {
    Map<String, Member> seen = new HashMap<>();
    for (Member member : members) {
      Member hidden = seen.putIfAbsent(member.name(), member);
      if (hidden != null) {
        findings.add(
            Code.FIELD_HIDES,
            member.place(),
            model,
            member.name(),
            hidden.place().element().getEnclosingElement().getSimpleName());
      }
    }
  }
}
