package dev.testudo.benchmarks.compile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;

/**
 * Hands sources that were generated before over to the compiler, all in the first round. What it
 * costs is what the compiler itself takes for sources that come from any processor.
 */
public final class HandOver extends AbstractProcessor {
  /** The option that names the folder of the sources. */
  static final String FOLDER = "handed.over";

  private boolean done;

  /** For the compiler, which finds the class by its name. */
  public HandOver() {}

  @Override
  public Set<String> getSupportedAnnotationTypes() {
    return Set.of("*");
  }

  @Override
  public Set<String> getSupportedOptions() {
    return Set.of(FOLDER);
  }

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latestSupported();
  }

  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    if (!done) {
      done = true;
      try {
        Map<String, String> sources =
            JavaFiles.texts(Path.of(processingEnv.getOptions().get(FOLDER)));
        for (var source : sources.entrySet()) {
          try (Writer writer =
              processingEnv.getFiler().createSourceFile(source.getKey()).openWriter()) {
            writer.write(source.getValue());
          }
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return false;
  }
}
