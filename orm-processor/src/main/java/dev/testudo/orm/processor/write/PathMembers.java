package dev.testudo.orm.processor.write;

import static java.util.stream.Collectors.toSet;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.testudo.orm.processor.model.ColumnEntry;
import dev.testudo.orm.processor.model.GeneratedNames;
import dev.testudo.orm.processor.model.KeyRule;
import dev.testudo.orm.processor.model.Member;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/** The fields of a path and the statements of its constructor that fill them. */
final class PathMembers {
  private final TypeSpec.Builder outer;
  private final Function<Member.Single, KeyRule> keys;

  PathMembers(TypeSpec.Builder outer, Function<Member.Single, KeyRule> keys) {
    this.outer = outer;
    this.keys = keys;
  }

  /** Adds a method for each relation; its facts are the given expression. */
  void addLinks(List<Slot> slots, Function<Member.Link, CodeBlock> facts) {
    for (Slot slot : slots) {
      if (slot.member() instanceof Member.Link link) {
        outer.addMethod(method(link, facts.apply(link)));
      }
    }
  }

  private static MethodSpec method(Member.Link link, CodeBlock facts) {
    TypeName path = LinkCode.path(link);
    boolean toOne = link.kind().isToOne();
    TypeName returns =
        toOne
            ? path
            : ParameterizedTypeName.get(RuntimeNames.MANY_PATH, LinkCode.model(link), path);
    return MethodSpec.methodBuilder(link.name())
        .addModifiers(Modifier.PUBLIC)
        .addJavadoc(toOne ? "The related $T." : "The related rows of $T.", LinkCode.model(link))
        .returns(returns)
        .addStatement(
            toOne
                ? CodeBlock.of("return $L.path(this, $T.MODEL)", facts, LinkCode.facts(link))
                : CodeBlock.of("return new $T<>(this, $L)", RuntimeNames.MANY_PATH, facts))
        .build();
  }

  /** Adds the members to a class; the facts of a column are the given expression. */
  void add(
      List<Slot> slots,
      TypeSpec.Builder type,
      MethodSpec.Builder constructor,
      Function<ColumnEntry, CodeBlock> facts) {
    Set<String> parameters =
        constructor.build().parameters().stream().map(ParameterSpec::name).collect(toSet());
    for (Slot slot : slots) {
      String name = slot.member().name();
      String target = parameters.contains(name) ? "this." + name : name;
      if (slot.member() instanceof Member.Single field) {
        ColumnEntry column = slot.columns().get(0);
        type.addField(
            FieldSpec.builder(ColumnClasses.of(field), name, Modifier.PUBLIC, Modifier.FINAL)
                .addJavadoc("{@code $L}.", FactText.of(column, keys.apply(field)))
                .build());
        constructor.addStatement(
            "$L = $L", target, ColumnClasses.create(field, facts.apply(column)));
      } else if (slot.member() instanceof Member.Group group) {
        ClassName nested = nested(slot, group);
        type.addField(
            FieldSpec.builder(nested, name, Modifier.PUBLIC, Modifier.FINAL)
                .addJavadoc("Embedded: {@code $L}.", columnNames(slot))
                .build());
        constructor.addStatement(
            "$L = new $T(source$L)",
            target,
            nested,
            slot.columns().stream()
                .map(column -> CodeBlock.of(",$W$L", facts.apply(column)))
                .collect(CodeBlock.joining("")));
      }
    }
  }

  private ClassName nested(Slot slot, Member.Group group) {
    List<ColumnEntry> columns = slot.columns();
    String name = className(columns.get(0), group);
    var constructor = constructor(columns).addModifiers(Modifier.PRIVATE);
    var type =
        TypeSpec.classBuilder(name)
            .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
            .addJavadoc("Columns of the embedded {@code $L}.", group.record().getSimpleName());
    add(Slot.of(group.members(), columns), type, constructor, PathMembers::parameter);
    outer.addType(type.addMethod(constructor.build()).build());
    return ClassName.get("", name);
  }

  /** A constructor that takes the source, what more is asked for, and the facts of columns. */
  static MethodSpec.Builder constructor(List<ColumnEntry> columns, ParameterSpec... more) {
    var constructor = MethodSpec.constructorBuilder().addParameter(RuntimeNames.SOURCE, "source");
    constructor.addParameters(List.of(more));
    for (ColumnEntry column : plain(columns)) {
      TypeName type =
          ParameterizedTypeName.get(RuntimeNames.FIELD, ColumnClasses.value(column.field()));
      constructor.addParameter(type, parameterName(column));
    }
    return constructor;
  }

  /** The columns that are fields of the path; those of relations are not. */
  static List<ColumnEntry> plain(List<ColumnEntry> columns) {
    return columns.stream().filter(column -> column.link() == null).toList();
  }

  static CodeBlock parameter(ColumnEntry column) {
    return CodeBlock.of("$L", parameterName(column));
  }

  /** {@code addressCityField}: never the name of a path's own field or a keyword. */
  private static String parameterName(ColumnEntry column) {
    String[] words = column.field().path().split("\\.", -1);
    var name = new StringBuilder(words[0]);
    for (int i = 1; i < words.length; i++) {
      name.append(GeneratedNames.capital(words[i]));
    }
    return name + "Field";
  }

  private static String className(ColumnEntry first, Member.Group group) {
    List<Member.Group> owners = first.owners();
    return owners.subList(0, owners.indexOf(group) + 1).stream()
        .map(owner -> GeneratedNames.capital(owner.name()))
        .collect(Collectors.joining());
  }

  private static String columnNames(Slot slot) {
    return slot.columns().stream()
        .map(column -> column.field().column())
        .collect(Collectors.joining(", "));
  }
}
