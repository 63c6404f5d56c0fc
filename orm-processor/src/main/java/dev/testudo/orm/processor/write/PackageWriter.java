package dev.testudo.orm.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.WildcardTypeName;
import dev.testudo.orm.processor.model.GeneratedNames;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;

/** Writes {@code BlogModels}: the entry by which a configuration finds the models of a package. */
public final class PackageWriter {
  /** The service that the entries provide. */
  public static final String SERVICE = RuntimeNames.MODEL_PACKAGE.canonicalName();

  private PackageWriter() {}

  /** The entry of a package with these models, in this order. */
  public static GeneratedFile write(String packageName, List<TypeElement> models) {
    ClassName name = ClassName.get(packageName, GeneratedNames.packageEntry(packageName));
    var type =
        TypeSpec.classBuilder(name)
            .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
            .addSuperinterface(RuntimeNames.MODEL_PACKAGE)
            .addJavadoc("The models of the package {@code $L}.", packageName)
            .addField(
                FieldSpec.builder(name, "INSTANCE")
                    .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                    .addJavadoc("For configurations in Java.")
                    .initializer("new $T()", name)
                    .build())
            .addMethod(
                MethodSpec.constructorBuilder()
                    .addModifiers(Modifier.PUBLIC)
                    .addJavadoc("For the service loader; the same as {@link #INSTANCE}.")
                    .build())
            .addMethod(
                ReaderMethods.override("name", ClassName.get(String.class))
                    .addStatement("return $S", packageName)
                    .build())
            .addMethod(models(packageName, models));
    return new GeneratedFile(
        name.canonicalName(),
        GeneratedFile.of(packageName, type, models.get(0)).text(),
        List.<Element>copyOf(models));
  }

  private static MethodSpec models(String packageName, List<TypeElement> models) {
    var any = WildcardTypeName.subtypeOf(Object.class);
    var list =
        ParameterizedTypeName.get(
            ClassName.get(List.class),
            ParameterizedTypeName.get(RuntimeNames.MODEL_TYPE, any, any, any));
    CodeBlock all =
        models.stream()
            .map(model -> GeneratedNames.facts(model.getSimpleName().toString()))
            .map(facts -> CodeBlock.of("$T.MODEL", ClassName.get(packageName, facts)))
            .collect(CodeBlock.joining(",$W"));
    return ReaderMethods.override("models", list)
        .addStatement("return $T.of($L)", List.class, all)
        .build();
  }
}
