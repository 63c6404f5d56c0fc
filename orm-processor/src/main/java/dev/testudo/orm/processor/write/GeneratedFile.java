package dev.testudo.orm.processor.write;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.testudo.orm.processor.model.Model;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;

/**
 * A source that was written.
 *
 * @param name the qualified name of its class
 * @param text the source
 * @param origin what it was made from
 */
public record GeneratedFile(String name, String text, List<Element> origin) {
  private static final String PROCESSOR = "dev.testudo.orm.processor";

  static GeneratedFile of(String packageName, TypeSpec.Builder type, Element origin) {
    TypeSpec spec = type.addAnnotation(generated()).build();
    String text =
        JavaFile.builder(packageName, spec)
            .skipJavaLangImports(true)
            .indent("  ")
            .build()
            .toString();
    return new GeneratedFile(packageName + "." + spec.name(), Layout.of(text), List.of(origin));
  }

  private static AnnotationSpec generated() {
    return AnnotationSpec.builder(RuntimeNames.GENERATED)
        .addMember("value", "$S", PROCESSOR)
        .build();
  }

  /** Public if the model is, and quiet about what the model itself warns of. */
  static TypeSpec.Builder beside(Model model, TypeSpec.Builder type) {
    if (model.isPublic()) {
      type.addModifiers(Modifier.PUBLIC);
    }
    if (!model.lints().isEmpty()) {
      var quiet = AnnotationSpec.builder(ClassName.get(SuppressWarnings.class));
      model.lints().forEach(lint -> quiet.addMember("value", "$S", lint));
      type.addAnnotation(quiet.build());
    }
    return type;
  }

  static TypeName nullable(TypeName type) {
    return type.isPrimitive()
        ? type
        : type.annotated(AnnotationSpec.builder(RuntimeNames.NULLABLE).build());
  }
}
