package dev.testudo.orm.library;

import dev.testudo.orm.ast.Source;
import dev.testudo.orm.metamodel.ManyPath;
import dev.testudo.orm.metamodel.OnePath;
import dev.testudo.orm.metamodel.TextColumn;

public final class AwardPath extends OnePath<Award, AwardPath> {
  public final TextColumn code;

  AwardPath(Source source) {
    super(source, AwardModel.MODEL);
    code = new TextColumn(source, AwardModel.CODE);
  }

  public ManyPath<Author, AuthorPath> authors() {
    return new ManyPath<>(this, AwardModel.TO_AUTHORS);
  }
}
