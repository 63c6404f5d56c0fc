package dev.testudo.orm.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.testudo.orm.processor.model.ColumnEntry;
import dev.testudo.orm.processor.model.Model;

/** Writes {@code LineKey}: the key of a model with several key fields. */
final class KeyWriter {
  private KeyWriter() {}

  static GeneratedFile write(Model model) {
    ModelNames names = ModelNames.of(model);
    var parts = MethodSpec.constructorBuilder();
    var type =
        GeneratedFile.beside(model, TypeSpec.recordBuilder((ClassName) names.key()))
            .addJavadoc("Key of {@link $T} ({@code $L}).\n", names.model(), model.table());
    for (ColumnEntry column : model.keys()) {
      parts.addParameter(TypeName.get(column.field().type()), column.field().name());
      type.addJavadoc("\n@param $L {@code $L}", column.field().name(), column.field().column());
    }
    return GeneratedFile.of(
        model.packageName(), type.recordConstructor(parts.build()), model.element());
  }
}
