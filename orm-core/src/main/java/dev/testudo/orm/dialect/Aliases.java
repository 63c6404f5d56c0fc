package dev.testudo.orm.dialect;

import dev.testudo.orm.ast.Source;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the sources of one statement are called. A statement about a single table has no aliases and
 * plain column names, which is what a person would write.
 */
final class Aliases {
  private final IdentityHashMap<Source, String> names = new IdentityHashMap<>();
  private final List<Source> targets = new ArrayList<>(1);
  private final @Nullable Source only;
  private int next;

  private Aliases(@Nullable Source only) {
    this.only = only;
  }

  static Aliases single(Source source) {
    return new Aliases(source);
  }

  static Aliases several() {
    return new Aliases(null);
  }

  /** The next unused alias. */
  String fresh() {
    return "t" + next++;
  }

  /** Makes a source go by its table's own name: that of an UPDATE or DELETE has no alias. */
  void target(Source source) {
    targets.add(source);
  }

  /** Whether the columns of a source are told apart by its table's own name. */
  boolean isTarget(Source source) {
    return targets.contains(source);
  }

  /** Gives a source its alias; null where there are none. */
  @Nullable String enter(Source source) {
    if (only != null) {
      return null;
    }
    String alias = fresh();
    names.put(source, alias);
    return alias;
  }

  /** The alias of a source that was entered; null where there are none. */
  @Nullable String of(Source source) {
    if (source == only) {
      return null;
    }
    String alias = names.get(source);
    if (alias == null) {
      throw new IllegalStateException(
          "a column of " + source.table() + " is used where this table is no source");
    }
    return alias;
  }
}
