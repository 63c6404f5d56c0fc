package dev.testudo.orm.testing.compliance;

import dev.testudo.orm.Orm;
import dev.testudo.orm.dialect.Capability;
import dev.testudo.orm.testing.compliance.model.CellManager;
import dev.testudo.orm.testing.compliance.model.CounterManager;
import dev.testudo.orm.testing.compliance.model.TagManager;
import dev.testudo.orm.testing.compliance.model.UserManager;
import org.junit.jupiter.api.Assumptions;

/** What every group of tests works with: the engine's Orm, whose tables are empty. */
interface Behaviour {
  Bench bench();

  default Orm orm() {
    return bench().orm();
  }

  default boolean can(Capability capability) {
    return bench().dialect().can(capability);
  }

  /** Skips the test, visibly, where the server is too old for it. */
  default void skipsWhere(Difference difference) {
    Assumptions.assumeFalse(bench().has(difference), difference::reason);
  }

  default UserManager users() {
    return new UserManager(orm());
  }

  default TagManager tags() {
    return new TagManager(orm());
  }

  default CellManager cells() {
    return new CellManager(orm());
  }

  default CounterManager counters() {
    return new CounterManager(orm());
  }
}
