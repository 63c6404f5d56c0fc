package dev.testudo.orm.processor.write;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.TypeVariableName;
import com.palantir.javapoet.WildcardTypeName;
import dev.testudo.orm.processor.model.ColumnEntry;
import dev.testudo.orm.processor.model.GeneratedNames;
import dev.testudo.orm.processor.model.KeyRule;
import dev.testudo.orm.processor.model.Mapped;
import dev.testudo.orm.processor.model.Member;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Writes {@code AuditedPath}: what the paths of all models below a mapped base share. */
final class MappedPathWriter {
  private MappedPathWriter() {}

  /** The path's class, beside the base. */
  static ClassName name(Mapped base) {
    return ClassName.get(base.element())
        .topLevelClassName()
        .peerClass(GeneratedNames.path(base.element().getSimpleName().toString()));
  }

  static GeneratedFile write(Mapped base) {
    ClassName name = name(base);
    ClassName model = ClassName.get(base.element());
    Mapped parent = base.parent();
    List<ColumnEntry> columns = base.columns();
    int inherited = parent == null ? 0 : parent.columns().size();
    var code = CodeBlock.builder().add("super(source, model");
    for (ColumnEntry column : PathMembers.plain(columns.subList(0, inherited))) {
      code.add(",$W$L", PathMembers.parameter(column));
    }
    List<Member.Link> inheritedLinks = parent == null ? List.of() : parent.links();
    inheritedLinks.forEach(link -> code.add(",$W$L", parameter(link)));
    var m = TypeVariableName.get("M");
    var p = TypeVariableName.get("P");
    var facts =
        ParameterizedTypeName.get(
            RuntimeNames.MODEL_TYPE, m, WildcardTypeName.subtypeOf(Object.class), p);
    MethodSpec.Builder constructor =
        PathMembers.constructor(columns, ParameterSpec.builder(facts, "model").build())
            .addModifiers(Modifier.PROTECTED)
            .addStatement(code.add(")").build());
    base.links()
        .forEach(link -> constructor.addParameter(LinkWriter.type(m, link), parameter(link)));
    var type =
        TypeSpec.classBuilder(name)
            .addModifiers(Modifier.ABSTRACT)
            .addTypeVariable(m)
            .addTypeVariable(p)
            .superclass(
                ParameterizedTypeName.get(
                    parent == null ? RuntimeNames.ONE_PATH : name(parent), m, p))
            .addJavadoc("Query path over what models inherit from {@link $T}.\n\n", model)
            .addJavadoc("@param <M> the model class\n@param <P> the path's own class");
    if (base.isPublic()) {
      type.addModifiers(Modifier.PUBLIC);
    }
    nullableFields(base, type);
    List<Slot> slots = Slot.of(base.all(), columns);
    List<Slot> own = slots.subList(parent == null ? 0 : parent.all().size(), slots.size());
    var members = new PathMembers(type, field -> KeyRule.NONE);
    members.add(own, type, constructor, PathMembers::parameter);
    for (Slot slot : own) {
      if (slot.member() instanceof Member.Link link) {
        type.addField(LinkWriter.type(m, link), parameter(link), Modifier.PRIVATE, Modifier.FINAL);
        constructor.addStatement("this.$1L = $1L", parameter(link));
      }
    }
    type.addMethod(constructor.build());
    members.addLinks(own, link -> CodeBlock.of("$L", parameter(link)));
    return GeneratedFile.of(name.packageName(), type, base.element());
  }

  /** {@code ownerLink}: never the name of a path's own field or a keyword. */
  private static String parameter(Member.Link link) {
    return link.name() + "Link";
  }

  private static void nullableFields(Mapped base, TypeSpec.Builder type) {
    List<String> nullables =
        base.own().stream().filter(Member::nullable).map(Member::name).toList();
    if (!nullables.isEmpty()) {
      var facts = AnnotationSpec.builder(RuntimeNames.NULLABLE_FIELDS);
      nullables.forEach(field -> facts.addMember("value", "$S", field));
      type.addAnnotation(facts.build());
    }
  }
}
