package dev.testudo.orm.processor.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.testudo.orm.processor.model.ColumnEntry;
import dev.testudo.orm.processor.model.Member;
import dev.testudo.orm.processor.model.Model;
import dev.testudo.orm.processor.model.SnakeCase;
import dev.testudo.orm.processor.model.View;
import dev.testudo.orm.processor.model.ViewField;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import javax.lang.model.element.Modifier;

/** Writes the constants of a view's members. */
final class ViewConstants {
  private final ModelNames names;
  private final View view;
  private final TypeSpec.Builder type;
  private final Map<String, ColumnEntry> columns = new HashMap<>();
  private final Set<String> taken = new HashSet<>(Set.of("VIEW"));

  ViewConstants(Model model, View view, TypeSpec.Builder type) {
    this.names = ModelNames.of(model);
    this.view = view;
    this.type = type;
    model.columns().forEach(column -> columns.put(column.field().path(), column));
  }

  /** Adds the constant of a member, and those of its parts before it. */
  String add(ViewField field) {
    CodeBlock made = made(field);
    ColumnEntry column =
        field.member() instanceof Member.Single single ? columns.get(single.path()) : null;
    boolean known =
        column != null
            ? column.isNullable() == field.nullable()
            : isKey(field) || !field.nullable();
    if (!known) {
      made = CodeBlock.of("$L$Z.nullable($L)", made, field.nullable());
    }
    if (field.optional()) {
      made = CodeBlock.of("$L$Z.optional()", made);
    }
    if (field.readOnly()) {
      made = CodeBlock.of("$L$Z.readOnly()", made);
    }
    return add(field.name(), ViewTypes.value(field), made);
  }

  /** Whether it is a foreign key of one column, which knows whether it can be NULL. */
  private static boolean isKey(ViewField field) {
    return field.nest() == null
        && field.member() instanceof Member.Link link
        && link.columns().size() == 1;
  }

  private String add(String javaName, TypeName value, CodeBlock made) {
    String name = SnakeCase.of(javaName.replace('.', '_')).toUpperCase(Locale.ROOT);
    while (!taken.add(name)) {
      name += "_";
    }
    type.addField(
        FieldSpec.builder(
                ParameterizedTypeName.get(RuntimeNames.VIEW_MEMBER, value),
                name,
                Modifier.PRIVATE,
                Modifier.STATIC,
                Modifier.FINAL)
            .initializer(made)
            .build());
    return name;
  }

  private CodeBlock made(ViewField field) {
    if (field.member() instanceof Member.Link link) {
      if (field.nest() != null) {
        return CodeBlock.of(
            "$T.$L($S,$W() -> $T.VIEW)",
            RuntimeNames.VIEW_MEMBER,
            field.isMany() ? "many" : "one",
            field.json(),
            ViewTypes.nested(link, field));
      }
      return link.columns().size() == 1
          ? column(field.json(), link.columns().get(0))
          : key(field, link);
    } else if (field.member() instanceof Member.Group group) {
      return group(field.json(), group, group.name());
    }
    return column(field.json(), (Member.Single) field.member());
  }

  private CodeBlock column(String json, Member.Single field) {
    return CodeBlock.of(
        "$T.of($S,$W$T.$L)",
        RuntimeNames.VIEW_MEMBER,
        json,
        names.facts(),
        entry(field).constant());
  }

  private ColumnEntry entry(Member.Single field) {
    ColumnEntry entry = columns.get(field.path());
    if (entry == null) {
      throw new IllegalStateException(field.path());
    }
    return entry;
  }

  /** An object of the parts of a key, called as they are in its own model. */
  private CodeBlock key(ViewField field, Member.Link link) {
    List<Part> parts = new ArrayList<>();
    for (int i = 0; i < link.columns().size(); i++) {
      Member.Single column = link.columns().get(i);
      String name = link.target().fields().get(i).name();
      CodeBlock made = column(view.json(name), column);
      if (entry(column).isNullable()) {
        made = CodeBlock.of("$L$Z.nullable(false)", made);
      }
      String constant = add(field.name() + "." + name, ColumnClasses.value(column), made);
      parts.add(new Part(constant, name, false));
    }
    return parts(field.json(), LinkCode.key(link), parts);
  }

  private CodeBlock group(String json, Member.Group group, String path) {
    List<Part> parts = new ArrayList<>();
    for (Member member : group.members()) {
      String inner = path + "." + member.name();
      CodeBlock made;
      TypeName value;
      boolean widened;
      if (member instanceof Member.Group deeper) {
        made = group(view.json(member.name()), deeper, inner);
        value = TypeName.get(deeper.type());
        widened = deeper.nullable();
      } else {
        Member.Single single = (Member.Single) member;
        made = column(view.json(member.name()), single);
        value = ColumnClasses.value(single);
        widened = entry(single).isNullable() != single.nullable();
      }
      if (widened) {
        made = CodeBlock.of("$L$Z.nullable($L)", made, member.nullable());
      }
      parts.add(new Part(add(inner, value, made), member.name(), member.nullable()));
    }
    return parts(json, TypeName.get(group.type()), parts);
  }

  private static CodeBlock parts(String json, TypeName value, List<Part> parts) {
    return CodeBlock.of(
        "$T.of(\n$>$>$S,\nin -> new $T($L),\nv -> new $T()$L,\n$L$<$<)",
        RuntimeNames.VIEW_MEMBER,
        json,
        value,
        joined(parts, Part::read, ", "),
        RuntimeNames.VIEW_OUTPUT,
        joined(parts, Part::written, ""),
        joined(parts, part -> CodeBlock.of("$L", part.constant()), ", "));
  }

  private static CodeBlock joined(List<Part> parts, Function<Part, CodeBlock> code, String by) {
    return parts.stream().map(code).collect(CodeBlock.joining(by));
  }

  /** A component of a record: its constant, its name, and whether it can be null. */
  private record Part(String constant, String name, boolean nullable) {
    CodeBlock read() {
      return CodeBlock.of("in.$L($L)", nullable ? "orNull" : "get", constant);
    }

    CodeBlock written() {
      return CodeBlock.of(".put($L, v.$L())", constant, name);
    }
  }
}
