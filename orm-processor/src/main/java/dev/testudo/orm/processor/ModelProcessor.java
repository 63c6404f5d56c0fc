package dev.testudo.orm.processor;

import dev.testudo.orm.processor.diagnostic.Code;
import dev.testudo.orm.processor.diagnostic.Finding;
import dev.testudo.orm.processor.diagnostic.Findings;
import dev.testudo.orm.processor.diagnostic.Place;
import dev.testudo.orm.processor.model.Mapped;
import dev.testudo.orm.processor.model.Model;
import dev.testudo.orm.processor.read.Compiler;
import dev.testudo.orm.processor.read.MappedReader;
import dev.testudo.orm.processor.read.MissingTypes;
import dev.testudo.orm.processor.read.ModelReader;
import dev.testudo.orm.processor.read.StrayReader;
import dev.testudo.orm.processor.validate.ModelRules;
import dev.testudo.orm.processor.write.GeneratedFile;
import dev.testudo.orm.processor.write.ModelWriter;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;

/**
 * Writes facts, path, manager and key of each model, and the path of each mapped base. Each file
 * depends on one class only, so that an incremental build repeats little.
 */
public final class ModelProcessor extends AbstractProcessor {
  private static final String ANNOTATIONS = "dev.testudo.orm.annotation.";
  private static final String MODEL = ANNOTATIONS + "Model";
  private static final String MAPPED = ANNOTATIONS + "MappedBase";

  private final Set<String> waiting = new TreeSet<>();
  private final Set<String> sources = new HashSet<>();
  private final Map<String, String> written = new HashMap<>();
  private Reporter reporter;
  private Output output;
  private Compiler compiler;

  /** For the compiler, which finds the class by a service entry. */
  public ModelProcessor() {}

  @Override
  public Set<String> getSupportedAnnotationTypes() {
    // Nullness annotations too, since the compiler's lint asks that some processor claims each.
    return Set.of("dev.testudo.orm.annotation.*", "org.jspecify.annotations.*");
  }

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latestSupported();
  }

  @Override
  public synchronized void init(ProcessingEnvironment environment) {
    super.init(environment);
    reporter = new Reporter(environment.getMessager());
    output = new Output(environment.getFiler());
    compiler =
        new Compiler(
            environment.getElementUtils(), environment.getTypeUtils(), this::isCompiledNow);
  }

  // Unclaimed annotations are a lint warning; a user who makes warnings errors has no way out.
  @SuppressWarnings("DoNotClaimAnnotations")
  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    round.getRootElements().forEach(root -> sources.add(root.toString()));
    Set<String> names = new TreeSet<>(waiting);
    waiting.clear();
    var strays = new Findings();
    for (TypeElement annotation : annotations) {
      String name = annotation.getQualifiedName().toString();
      for (Element use : round.getElementsAnnotatedWith(annotation)) {
        if (name.equals(MODEL) || name.equals(MAPPED)) {
          names.add(use.toString());
        } else if (name.startsWith(ANNOTATIONS)) {
          new StrayReader(strays).check(name.substring(ANNOTATIONS.length()), use);
        }
      }
    }
    strays.all().forEach(reporter::report);
    for (String name : names) {
      TypeElement type = compiler.elements().getTypeElement(name);
      if (type != null) {
        process(type, round.processingOver());
      }
    }
    return true;
  }

  private void process(TypeElement type, boolean last) {
    List<Element> missing = MissingTypes.of(type);
    var findings = new Findings();
    if (missing.isEmpty()) {
      write(files(type, findings), type, findings);
    } else if (last) {
      missing.forEach(
          each -> findings.add(Code.MISSING_TYPE, Place.of(each), each.getSimpleName()));
    } else {
      waiting.add(type.getQualifiedName().toString());
    }
    for (Finding finding : findings.all()) {
      reporter.report(isCompiledNow(finding.place().element()) ? finding : finding.at(type));
    }
  }

  private List<GeneratedFile> files(TypeElement type, Findings findings) {
    if (ModelReader.isModel(type)) {
      Model model = new ModelReader(compiler, findings).read(type);
      if (model != null) {
        ModelRules.check(model, findings);
      }
      return model != null && findings.isEmpty() ? ModelWriter.write(model) : List.of();
    }
    Mapped base = MappedReader.read(compiler, type, findings);
    if (base != null) {
      ModelRules.check(base, findings);
    }
    return base != null && findings.isEmpty() ? List.of(ModelWriter.write(base)) : List.of();
  }

  private void write(List<GeneratedFile> files, TypeElement type, Findings findings) {
    for (GeneratedFile file : files) {
      String other = written.putIfAbsent(file.name(), type.toString());
      if (other == null && sources.contains(file.name())) {
        other = file.name();
      }
      if (other != null) {
        String simple = file.name().substring(file.name().lastIndexOf('.') + 1);
        findings.add(Code.NAME_CLASH, Place.of(type), simple, type.getSimpleName(), other);
        return;
      }
    }
    files.forEach(output::write);
  }

  private boolean isCompiledNow(Element element) {
    Element outermost = element;
    while (outermost.getEnclosingElement() != null
        && outermost.getEnclosingElement().getKind() != ElementKind.PACKAGE) {
      outermost = outermost.getEnclosingElement();
    }
    return sources.contains(outermost.toString());
  }
}
