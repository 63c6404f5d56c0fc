package dev.testudo.orm.library;

import dev.testudo.orm.metamodel.ModelPackage;
import dev.testudo.orm.metamodel.ModelType;
import java.util.List;

/** What the processor would have written for the package. */
public final class LibraryModels implements ModelPackage {
  @Override
  public String name() {
    return "dev.testudo.orm.library";
  }

  @Override
  public List<ModelType<?, ?, ?>> models() {
    return List.of(AuthorModel.MODEL, AwardModel.MODEL, BookModel.MODEL);
  }
}
