package dev.testudo.orm.dialect;

import dev.testudo.orm.ast.Source;
import java.util.IdentityHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What the sources of one statement are called. A statement about a single table has no aliases and
 * plain column names, which is what a person would write.
 */
final class Aliases {
  private final IdentityHashMap<Source, String> names = new IdentityHashMap<>();
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
