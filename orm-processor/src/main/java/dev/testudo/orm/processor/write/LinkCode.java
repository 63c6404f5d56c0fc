package dev.testudo.orm.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import dev.testudo.orm.processor.model.GeneratedNames;
import dev.testudo.orm.processor.model.LinkKind;
import dev.testudo.orm.processor.model.Member;
import dev.testudo.orm.processor.model.Target;
import java.util.Locale;

/** The types and expressions around one relation. */
final class LinkCode {
  private LinkCode() {}

  /** The relation of a row: from its columns, or not loaded. */
  static CodeBlock read(Member.Link link, String position) {
    if (!link.kind().isToOne()) {
      return CodeBlock.of("$L.notLoaded()", link.constant());
    }
    return link.columns().isEmpty()
        ? CodeBlock.of("$L.notLoaded()", link.constant())
        : CodeBlock.of("$L.read(row, $L)", link.constant(), position);
  }

  static ClassName model(Member.Link link) {
    return ClassName.get(link.target().element());
  }

  static ClassName facts(Member.Link link) {
    return beside(link.target(), GeneratedNames.facts(link.target().name()));
  }

  static ClassName path(Member.Link link) {
    return beside(link.target(), GeneratedNames.path(link.target().name()));
  }

  /** The type of what a to-one relation refers to, boxed. */
  static TypeName key(Member.Link link) {
    Target target = link.target();
    return target.key() == null
        ? beside(target, GeneratedNames.key(target.name()))
        : TypeName.get(target.key());
  }

  private static ClassName beside(Target target, String name) {
    return ClassName.get(target.packageName(), name);
  }

  /** What the database does, after {@code references user(id)}. */
  static String actions(LinkKind.Foreign foreign) {
    var text = new StringBuilder();
    if (!foreign.onDelete().equals("RESTRICT")) {
      text.append(" on delete ").append(words(foreign.onDelete()));
    }
    if (!foreign.onUpdate().equals("NO_ACTION")) {
      text.append(" on update ").append(words(foreign.onUpdate()));
    }
    return foreign.constrained() ? text.toString() : ", not checked";
  }

  private static String words(String action) {
    return action.toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
