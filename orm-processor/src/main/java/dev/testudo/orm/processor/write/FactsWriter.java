package dev.testudo.orm.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import dev.testudo.orm.processor.model.ColumnEntry;
import dev.testudo.orm.processor.model.ColumnFacts;
import dev.testudo.orm.processor.model.KeyRule;
import dev.testudo.orm.processor.model.LinkKind;
import dev.testudo.orm.processor.model.Member;
import dev.testudo.orm.processor.model.Model;
import dev.testudo.orm.processor.model.RoleKind;
import dev.testudo.orm.processor.model.TableRules;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Writes {@code UserModel}: the constants of the fields, the table, and the row reader. */
final class FactsWriter {
  private final Model model;
  private final ModelNames names;
  private final List<ColumnEntry> columns;

  private FactsWriter(Model model) {
    this.model = model;
    this.names = ModelNames.of(model);
    this.columns = model.columns();
  }

  static GeneratedFile write(Model model) {
    return new FactsWriter(model).file();
  }

  private GeneratedFile file() {
    var type =
        GeneratedFile.beside(model, TypeSpec.classBuilder(names.facts()))
            .addModifiers(Modifier.FINAL)
            .superclass(
                ParameterizedTypeName.get(
                    RuntimeNames.MODEL_TYPE, names.model(), names.key(), names.path()))
            .addJavadoc(
                "Table facts of {@link $T} and the reader of its rows: {@code $L}.",
                names.model(),
                model.table());
    columns.forEach(column -> type.addField(constant(column)));
    var links = new LinkWriter(model, names);
    model.links().forEach(link -> type.addField(links.constant(link)));
    type.addField(
        FieldSpec.builder(names.facts(), "MODEL", Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
            .addJavadoc("The only instance.")
            .initializer("new $T()", names.facts())
            .build());
    type.addMethod(
        MethodSpec.constructorBuilder()
            .addModifiers(Modifier.PRIVATE)
            .addStatement("super($L$L)", table(), links())
            .build());
    new ReaderMethods(model, names).addTo(type);
    new ValueMethods(model, names).addTo(type);
    new HookMethods(model, names).addTo(type);
    return GeneratedFile.of(model.packageName(), type, model.element());
  }

  private FieldSpec constant(ColumnEntry column) {
    Member.Single field = column.field();
    var type = ParameterizedTypeName.get(RuntimeNames.FIELD, ColumnClasses.value(field));
    return FieldSpec.builder(type, column.constant(), Modifier.STATIC, Modifier.FINAL)
        .addJavadoc("{@code $L}.", FactText.of(column, model.keyRule(field)))
        .initializer(initializer(column))
        .build();
  }

  private CodeBlock initializer(ColumnEntry column) {
    Member.Single field = column.field();
    ColumnFacts facts = field.facts();
    var code =
        CodeBlock.builder()
            .add(
                "$T.of($L,$W$S,$W$S,$W$L)",
                RuntimeNames.FIELD,
                column.index(),
                field.path(),
                field.column(),
                type(field));
    if (model.keyRule(field) != KeyRule.NONE) {
      code.add("$Z.key($T.$L)", RuntimeNames.KEY_KIND, model.keyRule(field));
    }
    if (field.role() != RoleKind.PLAIN) {
      code.add("$Z.role($T.$L)", RuntimeNames.ROLE, field.role());
    }
    if (column.isNullable()) {
      code.add("$Z.nullable(true)");
    }
    if (facts.unique()) {
      code.add("$Z.unique(true)");
    }
    if (facts.defaultSql() != null) {
      code.add("$Z.defaultSql($S)", facts.defaultSql());
    }
    if (facts.comment() != null) {
      code.add("$Z.comment($S)", facts.comment());
    }
    if (facts.sensitive()) {
      code.add("$Z.asSensitive()");
    }
    if (facts.computedSql() != null) {
      code.add("$Z.computed($S)", facts.computedSql());
    } else if (facts.writing() != ColumnFacts.Writing.ALWAYS) {
      code.add("$Z.written($T.$L)", RuntimeNames.WRITING, facts.writing());
    }
    return code.build();
  }

  private CodeBlock type(Member.Single field) {
    CodeBlock plain = ColumnTypes.of(field.stored(), field.facts());
    ColumnFacts.Encryption encryption = field.facts().encryption();
    if (encryption == null) {
      return plain;
    }
    String context =
        encryption.context().isEmpty()
            ? model.table() + "." + field.column()
            : encryption.context();
    return CodeBlock.of(
        "$T.encrypted($L, $S, $L)", RuntimeNames.TYPES, plain, context, encryption.deterministic());
  }

  private CodeBlock links() {
    return model.links().isEmpty()
        ? CodeBlock.of("")
        : CodeBlock.of(
            ",\n$T.of($L)",
            ClassName.get(List.class),
            model.links().stream()
                .map(link -> CodeBlock.of("$L", link.constant()))
                .collect(CodeBlock.joining(", ")));
  }

  private CodeBlock table() {
    var code = CodeBlock.builder();
    code.add("$T.of($S,$W$S", RuntimeNames.TABLE, model.name(), model.table());
    columns.forEach(column -> code.add(",$W$L", column.constant()));
    code.add(")");
    if (model.schema() != null) {
      code.add("$Z.schema($S)", model.schema());
    }
    if (model.comment() != null) {
      code.add("$Z.comment($S)", model.comment());
    }
    for (Member.Link link : model.links()) {
      if (link.columns().size() > 1
          && link.kind() instanceof LinkKind.Foreign foreign
          && foreign.unique()) {
        code.add(
            "$Z.unique($S, $L)", "", texts(link.columns().stream().map(Member::name).toList()));
      }
    }
    for (TableRules.UniqueSet unique : model.rules().uniques()) {
      code.add("$Z.unique($S, $L)", unique.name(), texts(unique.fields()));
    }
    for (TableRules.TableIndex index : model.rules().indexes()) {
      code.add(
          "$Z.index(new $T($S, $T.of($L), $L, $S))",
          RuntimeNames.INDEX,
          index.name(),
          ClassName.get(List.class),
          texts(index.fields()),
          index.unique(),
          index.where());
    }
    for (TableRules.SqlCheck check : model.rules().checks()) {
      code.add("$Z.check($S, $S)", check.name(), check.sql());
    }
    return code.build();
  }

  private static CodeBlock texts(List<String> texts) {
    return texts.stream().map(text -> CodeBlock.of("$S", text)).collect(CodeBlock.joining(", "));
  }
}
