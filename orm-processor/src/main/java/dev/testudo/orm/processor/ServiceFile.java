package dev.testudo.orm.processor;

import dev.testudo.orm.processor.write.GeneratedFile;
import dev.testudo.orm.processor.write.PackageWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.annotation.processing.Filer;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.util.Elements;
import javax.tools.StandardLocation;

/** The file that lists the package entries for the service loader. */
final class ServiceFile {
  private static final String PATH = "META-INF/services/" + PackageWriter.SERVICE;

  private final Filer filer;
  private final Elements elements;
  private final Set<String> entries = new TreeSet<>();
  private final List<Element> origin = new ArrayList<>();

  ServiceFile(ProcessingEnvironment environment) {
    this.filer = environment.getFiler();
    this.elements = environment.getElementUtils();
  }

  void add(GeneratedFile entry) {
    entries.add(entry.name());
    origin.addAll(entry.origin());
  }

  /** Writes the entries, and keeps those of earlier runs whose classes still exist. */
  void write() {
    earlier().stream().filter(name -> elements.getTypeElement(name) != null).forEach(entries::add);
    try (Writer writer =
        filer
            .createResource(StandardLocation.CLASS_OUTPUT, "", PATH, origin.toArray(new Element[0]))
            .openWriter()) {
      for (String entry : entries) {
        writer.write(entry + "\n");
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write " + PATH, e);
    }
  }

  private List<String> earlier() {
    try {
      return filer
          .getResource(StandardLocation.CLASS_OUTPUT, "", PATH)
          .getCharContent(true)
          .toString()
          .lines()
          .map(String::strip)
          .filter(line -> !line.isEmpty() && !line.startsWith("#"))
          .toList();
    } catch (IOException e) {
      return List.of(); // There is none yet.
    }
  }
}
