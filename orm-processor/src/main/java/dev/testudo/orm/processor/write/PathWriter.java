package dev.testudo.orm.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import dev.testudo.orm.processor.model.ColumnEntry;
import dev.testudo.orm.processor.model.Mapped;
import dev.testudo.orm.processor.model.Model;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Writes {@code UserPath}: the columns of a model inside a query. */
final class PathWriter {
  private PathWriter() {}

  static GeneratedFile write(Model model) {
    ModelNames names = ModelNames.of(model);
    Mapped base = model.base();
    ClassName parent = base == null ? RuntimeNames.ONE_PATH : MappedPathWriter.name(base);
    List<ColumnEntry> columns = model.columns();
    int inherited = base == null ? 0 : base.columns().size();
    var code = CodeBlock.builder().add("super(source, $T.MODEL", names.facts());
    for (ColumnEntry column : PathMembers.plain(columns.subList(0, inherited))) {
      code.add(",$W$T.$L", names.facts(), column.constant());
    }
    if (base != null) {
      base.links().forEach(link -> code.add(",$W$T.$L", names.facts(), link.constant()));
    }
    var constructor =
        MethodSpec.constructorBuilder()
            .addParameter(RuntimeNames.SOURCE, "source")
            .addStatement(code.add(")").build());
    var type =
        GeneratedFile.beside(model, TypeSpec.classBuilder(names.path()))
            .addModifiers(Modifier.FINAL)
            .superclass(ParameterizedTypeName.get(parent, names.model(), names.path()))
            .addJavadoc("Query path over {@link $T} ({@code $L}).", names.model(), model.table());
    List<Slot> slots = Slot.of(model.members(), columns);
    List<Slot> own = slots.subList(base == null ? 0 : base.all().size(), slots.size());
    var members = new PathMembers(type, model::keyRule);
    members.add(
        own, type, constructor, column -> CodeBlock.of("$T.$L", names.facts(), column.constant()));
    type.addMethod(constructor.build());
    members.addLinks(own, link -> CodeBlock.of("$T.$L", names.facts(), link.constant()));
    return GeneratedFile.of(model.packageName(), type, model.element());
  }
}
