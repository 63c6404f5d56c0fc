package dev.testudo.orm.library;

import dev.testudo.orm.ast.Source;
import dev.testudo.orm.metamodel.OnePath;

public final class AwardPath extends OnePath<Award, AwardPath> {
  AwardPath(Source source) {
    super(source, AwardModel.MODEL);
  }
}
