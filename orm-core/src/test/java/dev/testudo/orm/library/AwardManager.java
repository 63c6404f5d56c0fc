package dev.testudo.orm.library;

import dev.testudo.orm.manager.Manager;
import dev.testudo.orm.manager.Related;
import dev.testudo.orm.tx.Scope;

public final class AwardManager extends Manager<Award, String, AwardPath> {
  public AwardManager(Scope scope) {
    super(scope, AwardModel.MODEL);
  }

  public Related<Author, AuthorPath> authors(Award award) {
    return related(AwardModel.TO_AUTHORS, award, Author::new);
  }
}
