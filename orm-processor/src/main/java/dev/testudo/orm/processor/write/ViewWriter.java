package dev.testudo.orm.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.testudo.orm.processor.model.ColumnEntry;
import dev.testudo.orm.processor.model.Member;
import dev.testudo.orm.processor.model.Model;
import dev.testudo.orm.processor.model.View;
import dev.testudo.orm.processor.model.ViewField;
import dev.testudo.orm.processor.model.ViewFields;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** Writes {@code UserOut} or {@code UserIn}: the record of a view. */
final class ViewWriter {
  private final Model model;
  private final View view;
  private final ModelNames names;
  private final ClassName self;

  /** The members that the record has: an input view only accepts those that it never sets. */
  private final List<ViewField> fields;

  private ViewWriter(Model model, View view) {
    this.model = model;
    this.view = view;
    this.names = ModelNames.of(model);
    this.self = ClassName.get(model.packageName(), view.name());
    this.fields =
        ViewFields.of(model, view).stream()
            .filter(field -> !view.input() || !field.readOnly())
            .toList();
  }

  static GeneratedFile write(Model model, View view) {
    return new ViewWriter(model, view).file();
  }

  private GeneratedFile file() {
    var type = GeneratedFile.beside(model, TypeSpec.recordBuilder(self));
    type.addJavadoc(
        view.input()
            ? "What a request may say about a {@link $T}.\n"
            : "What is told of a {@link $T}.\n",
        names.model());
    var components = MethodSpec.constructorBuilder();
    for (ViewField field : fields) {
      components.addParameter(
          ParameterSpec.builder(ViewTypes.component(field), field.name()).build());
      type.addJavadoc("\n@param $L $L", field.name(), text(field));
    }
    type.recordConstructor(components.build());
    var constants = new ViewConstants(model, view, type);
    List<String> all = new ArrayList<>();
    List<CodeBlock> taken = new ArrayList<>();
    for (ViewField field : ViewFields.of(model, view)) {
      String constant = constants.add(field);
      all.add(constant);
      if (fields.contains(field)) {
        taken.add(ViewTypes.taken(field, constant));
      }
    }
    type.addField(companion(all));
    if (view.input()) {
      type.addMethod(read(taken));
      new ViewFilling(model, fields).addTo(type);
    } else {
      type.addSuperinterface(RuntimeNames.VIEW_OBJECT);
      type.addMethod(of());
      type.addMethod(toJson(all));
    }
    return GeneratedFile.of(model.packageName(), type, model.element());
  }

  private String text(ViewField field) {
    if (field.nest() != null) {
      return "{@code " + field.member().name() + "} in a view of its own";
    } else if (ViewFields.columns(field.member()).size() > 1) {
      return "{@code " + field.member().name() + "}";
    }
    Member.Single column = ViewFields.columns(field.member()).get(0);
    return model.columns().stream()
        .filter(entry -> entry.field().path().equals(column.path()))
        .map(entry -> "{@code " + fact(entry) + "}")
        .findFirst()
        .orElseThrow();
  }

  private String fact(ColumnEntry entry) {
    return FactText.of(entry, model.keyRule(entry.field()));
  }

  private FieldSpec companion(List<String> constants) {
    TypeName type =
        view.input()
            ? ParameterizedTypeName.get(RuntimeNames.INPUT_VIEW, self)
            : ParameterizedTypeName.get(RuntimeNames.OUTPUT_VIEW, names.model(), self);
    var made =
        CodeBlock.builder()
            .add(
                "$T.of($S,$W$T::$L",
                view.input() ? RuntimeNames.INPUT_VIEW : RuntimeNames.OUTPUT_VIEW,
                view.name(),
                self,
                view.input() ? "read" : "of");
    constants.forEach(constant -> made.add(",$W$L", constant));
    return FieldSpec.builder(type, "VIEW", Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
        .addJavadoc(
            view.input()
                ? "Reads it from JSON and knows its schema."
                : "Makes it of objects and knows its schema.")
        .initializer(made.add(")").build())
        .build();
  }

  private MethodSpec read(List<CodeBlock> taken) {
    return MethodSpec.methodBuilder("read")
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
        .returns(self)
        .addParameter(RuntimeNames.VIEW_INPUT, "in")
        .addStatement("return $L", GroupMethods.call(self, taken.stream()))
        .build();
  }

  private MethodSpec of() {
    return MethodSpec.methodBuilder("of")
        .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
        .addJavadoc("What is told of an object, whose nested relations must have been loaded.")
        .returns(self)
        .addParameter(names.model(), "m")
        .addStatement("return $L", GroupMethods.call(self, fields.stream().map(this::value)))
        .build();
  }

  private CodeBlock value(ViewField field) {
    if (!(field.member() instanceof Member.Link link)) {
      return CodeBlock.of("$L", field.member().access().of("m"));
    }
    CodeBlock relation = CodeBlock.of("$T.$L", names.facts(), link.constant());
    if (field.nest() != null) {
      return CodeBlock.of(
          "$T.$L($L, m, $T::of)",
          RuntimeNames.VIEW_PARTS,
          field.isMany() ? "many" : "one",
          relation,
          ViewTypes.nested(link, field));
    }
    return field.nullable()
        ? CodeBlock.of("$L.key(m)", relation)
        : CodeBlock.of("$T.key($L, m)", RuntimeNames.VIEW_PARTS, relation);
  }

  private MethodSpec toJson(List<String> constants) {
    Stream<CodeBlock> puts =
        Stream.iterate(0, i -> i < constants.size(), i -> i + 1)
            .map(i -> CodeBlock.of(".put($L, $L)", constants.get(i), fields.get(i).name()));
    return ReaderMethods.override("toJson", RuntimeNames.JSON_OBJECT)
        .addStatement(
            "return new $T()\n$L\n.json()",
            RuntimeNames.VIEW_OUTPUT,
            puts.collect(CodeBlock.joining("\n")))
        .build();
  }
}
