package dev.testudo.orm.processor;

import dev.testudo.orm.processor.write.GeneratedFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import javax.annotation.processing.Filer;
import javax.lang.model.element.Element;

/** Hands what was written to the compiler. */
final class Output {
  private final Filer filer;

  Output(Filer filer) {
    this.filer = filer;
  }

  void write(GeneratedFile file) {
    try (Writer writer =
        filer.createSourceFile(file.name(), file.origin().toArray(new Element[0])).openWriter()) {
      writer.write(file.text());
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write " + file.name(), e);
    }
  }
}
