package dev.testudo.orm.processor;

import dev.testudo.orm.processor.write.PackageWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;

/**
 * Writes the entry of each package with models, and the service entries by which configurations
 * find them. Looks only at which classes are models, so that it works on class files too.
 */
public final class PackageProcessor extends AbstractProcessor {
  private static final String MODEL = "dev.testudo.orm.annotation.Model";

  private final Map<String, Set<String>> models = new TreeMap<>();
  private boolean written;

  /** For the compiler, which finds the class by a service entry. */
  public PackageProcessor() {}

  @Override
  public Set<String> getSupportedAnnotationTypes() {
    return Set.of(MODEL);
  }

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latestSupported();
  }

  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    boolean more = false;
    for (TypeElement annotation : annotations) {
      for (var type : round.getElementsAnnotatedWith(annotation)) {
        more = true;
        models
            .computeIfAbsent(packageOf((TypeElement) type), name -> new TreeSet<>())
            .add(type.toString());
      }
    }
    // A round without new models: then no other processor writes any more of them.
    if (!more && !written && !round.processingOver() && !models.isEmpty()) {
      written = true;
      write();
    }
    return false;
  }

  private void write() {
    var output = new Output(processingEnv.getFiler());
    var services = new ServiceFile(processingEnv);
    models.forEach(
        (name, types) -> {
          Set<String> all = new TreeSet<>(types);
          all.addAll(PackageModels.of(processingEnv.getElementUtils(), name));
          List<TypeElement> elements = new ArrayList<>();
          all.forEach(type -> elements.add(processingEnv.getElementUtils().getTypeElement(type)));
          var file = PackageWriter.write(name, elements);
          output.write(file);
          services.add(file);
        });
    services.write();
  }

  private String packageOf(TypeElement type) {
    return processingEnv.getElementUtils().getPackageOf(type).getQualifiedName().toString();
  }
}
