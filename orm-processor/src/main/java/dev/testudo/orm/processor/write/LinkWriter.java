package dev.testudo.orm.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.testudo.orm.processor.model.ColumnEntry;
import dev.testudo.orm.processor.model.GeneratedNames;
import dev.testudo.orm.processor.model.LinkKind;
import dev.testudo.orm.processor.model.Member;
import dev.testudo.orm.processor.model.Model;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Writes the constants of a model's relations. Public, since other models refer to them. */
final class LinkWriter {
  private final Model model;
  private final ModelNames names;
  private final ReaderMethods readers;

  LinkWriter(Model model, ModelNames names) {
    this.model = model;
    this.names = names;
    this.readers = new ReaderMethods(model, names);
  }

  FieldSpec constant(Member.Link link) {
    return FieldSpec.builder(
            type(names.model(), link),
            link.constant(),
            Modifier.PUBLIC,
            Modifier.STATIC,
            Modifier.FINAL)
        .addJavadoc("$L", text(link))
        .initializer(initializer(link))
        .build();
  }

  /** {@code ToOne<Post, User, Long>} or {@code ToMany<Post, Tag, TagPath>}. */
  static TypeName type(TypeName owner, Member.Link link) {
    return link.kind().isToOne()
        ? ParameterizedTypeName.get(
            RuntimeNames.TO_ONE, owner, LinkCode.model(link), LinkCode.key(link))
        : ParameterizedTypeName.get(
            RuntimeNames.TO_MANY, owner, LinkCode.model(link), LinkCode.path(link));
  }

  private static String text(Member.Link link) {
    String target = link.target().name();
    LinkKind kind = link.kind();
    if (kind instanceof LinkKind.Through through) {
      return "Through {@code " + through.table() + "}.";
    } else if (kind instanceof LinkKind.ThroughModel through) {
      return "Through {@code " + through.model().getSimpleName() + "}.";
    } else if (kind instanceof LinkKind.Reverse other) {
      return "The other side of {@code " + target + "." + other.mappedBy() + "}.";
    } else if (kind instanceof LinkKind.Inverse other) {
      return "The other side of {@code " + target + "." + other.mappedBy() + "}.";
    } else if (kind instanceof LinkKind.Backward other) {
      return "The other side of {@code " + target + "." + other.mappedBy() + "}.";
    }
    return "To {@code " + link.target().table() + "}.";
  }

  private CodeBlock initializer(Member.Link link) {
    LinkKind kind = link.kind();
    if (kind instanceof LinkKind.Foreign foreign) {
      return foreign(link, foreign);
    } else if (kind instanceof LinkKind.Backward it) {
      return call(link, "backward", theirs(LinkCode.facts(link), it.mappedBy()));
    } else if (kind instanceof LinkKind.Reverse it) {
      return call(link, "reverse", theirs(LinkCode.facts(link), it.mappedBy()));
    } else if (kind instanceof LinkKind.Inverse it) {
      return call(link, "inverse", theirs(LinkCode.facts(link), it.mappedBy()));
    } else if (kind instanceof LinkKind.Through it) {
      return call(
          link,
          "through",
          CodeBlock.of("$S,\n$L,\n$L", it.table(), texts(it.toOwner()), texts(it.toTarget())));
    }
    LinkKind.ThroughModel it = (LinkKind.ThroughModel) kind;
    String simple = it.model().getSimpleName().toString();
    ClassName between = ClassName.get(it.packageName(), GeneratedNames.facts(simple));
    return call(
        link,
        "throughModel",
        CodeBlock.of("$L,\n$L", theirs(between, it.toOwner()), theirs(between, it.toTarget())));
  }

  private CodeBlock foreign(Member.Link link, LinkKind.Foreign foreign) {
    List<String> columns =
        model.columns().stream()
            .filter(column -> link.equals(column.link()))
            .map(ColumnEntry::constant)
            .toList();
    var code = CodeBlock.builder();
    code.add(
        columns.size() == 1
            ? call(link, "of", CodeBlock.of("$L", columns.get(0)))
            : call(
                link,
                "ofParts",
                CodeBlock.of("$T.of($L)", List.class, String.join(", ", columns))));
    if (!foreign.to().isEmpty()) {
      code.add("$Z.to($S)", foreign.to());
    }
    if (!foreign.onDelete().equals("RESTRICT")) {
      code.add("$Z.onDelete($T.$L)", RuntimeNames.ON_DELETE, foreign.onDelete());
    }
    if (!foreign.onUpdate().equals("NO_ACTION")) {
      code.add("$Z.onUpdate($T.$L)", RuntimeNames.ON_UPDATE, foreign.onUpdate());
    }
    if (!foreign.constraint().isEmpty()) {
      code.add("$Z.constraint($S)", foreign.constraint());
    }
    if (!foreign.constrained()) {
      code.add("$Z.unconstrained()");
    }
    return code.build();
  }

  private CodeBlock call(Member.Link link, String method, CodeBlock specific) {
    return CodeBlock.of(
        "$T.$L(\n$>$>$S,\n() -> $T.MODEL,\n() -> $T.MODEL,\n$L,\nm -> $L,\n$L$<$<)",
        link.kind().isToOne() ? RuntimeNames.TO_ONE : RuntimeNames.TO_MANY,
        method,
        link.name(),
        names.facts(),
        LinkCode.facts(link),
        specific,
        link.access().of("m"),
        readers.setter(link));
  }

  private static CodeBlock theirs(ClassName facts, String relation) {
    return CodeBlock.of("() -> $T.$L", facts, Member.Link.constant(relation));
  }

  private static CodeBlock texts(List<String> texts) {
    return CodeBlock.of(
        "$T.of($L)",
        List.class,
        texts.stream().map(text -> CodeBlock.of("$S", text)).collect(CodeBlock.joining(", ")));
  }
}
