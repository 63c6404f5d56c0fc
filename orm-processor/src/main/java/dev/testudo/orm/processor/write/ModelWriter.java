package dev.testudo.orm.processor.write;

import dev.testudo.orm.processor.model.Mapped;
import dev.testudo.orm.processor.model.Model;
import java.util.ArrayList;
import java.util.List;

/** Writes all classes of a model or a mapped base. */
public final class ModelWriter {
  private ModelWriter() {}

  /** Facts, path, manager, the key if it has several fields, and the views. */
  public static List<GeneratedFile> write(Model model) {
    List<GeneratedFile> files = new ArrayList<>();
    files.add(FactsWriter.write(model));
    files.add(PathWriter.write(model));
    files.add(ManagerWriter.write(model));
    if (model.keys().size() > 1) {
      files.add(KeyWriter.write(model));
    }
    model.views().forEach(view -> files.add(ViewWriter.write(model, view)));
    return files;
  }

  /** The path of a mapped base. */
  public static GeneratedFile write(Mapped base) {
    return MappedPathWriter.write(base);
  }
}
