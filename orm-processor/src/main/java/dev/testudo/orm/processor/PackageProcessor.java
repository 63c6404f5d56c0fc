package dev.testudo.orm.processor;

import dev.testudo.orm.processor.diagnostic.Code;
import dev.testudo.orm.processor.diagnostic.Findings;
import dev.testudo.orm.processor.diagnostic.Place;
import dev.testudo.orm.processor.model.GeneratedNames;
import dev.testudo.orm.processor.read.TableName;
import dev.testudo.orm.processor.write.PackageWriter;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/**
 * Writes the entry of each package with models, and the service entries by which configurations
 * find them. Looks only at which classes are models, so that it works on class files too.
 */
public final class PackageProcessor extends AbstractProcessor {
  private static final String MODEL = "dev.testudo.orm.annotation.Model";

  private final Map<String, Set<String>> models = new TreeMap<>();
  private final Set<String> sources = new TreeSet<>();
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
    round.getRootElements().forEach(root -> sources.add(root.toString()));
    boolean more = false;
    for (TypeElement annotation : annotations) {
      for (Element type : round.getElementsAnnotatedWith(annotation)) {
        more = true;
        models.computeIfAbsent(packageOf(type), name -> new TreeSet<>()).add(type.toString());
      }
    }
    // A round without new models: then no other processor writes any more of them.
    if (!more && !written && !round.processingOver()) {
      written = true;
      write();
    }
    return false;
  }

  private void write() {
    var output = new Output(processingEnv.getFiler());
    var services = new ServiceFile(processingEnv);
    var findings = new Findings();
    models.forEach(
        (name, compiled) -> {
          Set<String> all = new TreeSet<>(compiled);
          all.addAll(PackageModels.of(processingEnv.getElementUtils(), name));
          List<TypeElement> types =
              all.stream()
                  .map(type -> processingEnv.getElementUtils().getTypeElement(type))
                  .filter(Objects::nonNull)
                  .toList();
          tables(types, findings);
          String entry = GeneratedNames.packageEntry(name);
          if (sources.contains(name + "." + entry)) {
            findings.add(Code.PACKAGE_ENTRY, Place.of(types.get(0)), entry, name);
            return;
          }
          var byTable = types.stream().sorted(Comparator.comparing(TableName::of)).toList();
          var file = PackageWriter.write(name, byTable);
          output.write(file);
          services.add(file);
        });
    if (!models.isEmpty()) {
      services.write();
    }
    var reporter = new Reporter(processingEnv.getMessager());
    findings.all().forEach(reporter::report);
  }

  /** Models of one package are of one database; those of several packages need not be. */
  private static void tables(List<TypeElement> types, Findings findings) {
    Map<String, TypeElement> seen = new HashMap<>();
    for (TypeElement type : types) {
      String table = TableName.of(type);
      TypeElement other = seen.putIfAbsent(table.toLowerCase(Locale.ROOT), type);
      if (other != null) {
        findings.add(
            Code.TABLE_TWICE, Place.of(type), other.getSimpleName(), type.getSimpleName(), table);
      }
    }
  }

  private String packageOf(Element type) {
    return processingEnv.getElementUtils().getPackageOf(type).getQualifiedName().toString();
  }
}
