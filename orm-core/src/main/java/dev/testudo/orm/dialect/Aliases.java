package dev.testudo.orm.dialect;

import dev.testudo.orm.ast.Delete;
import dev.testudo.orm.ast.Insert;
import dev.testudo.orm.ast.InsertSelect;
import dev.testudo.orm.ast.Joins;
import dev.testudo.orm.ast.Select;
import dev.testudo.orm.ast.Source;
import dev.testudo.orm.ast.Statement;
import dev.testudo.orm.ast.Term;
import dev.testudo.orm.ast.Update;
import dev.testudo.orm.ast.UpdateLists;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the sources of one statement are called. A statement about a single table has no aliases and
 * plain column names, which is what a person would write.
 */
final class Aliases {
  private final Deque<Map<Source, String>> selects = new ArrayDeque<>();
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

  /** Those of a statement. */
  static Aliases of(Statement statement) {
    if (statement instanceof Select select) {
      boolean alone = !Nesting.in(select) && Joins.of(select).isEmpty() && !isHidden(select);
      return select.from() instanceof Source source && alone ? single(source) : several();
    } else if (statement instanceof Insert insert) {
      return single(insert.into());
    } else if (statement instanceof Update update) {
      return changed(update.table(), Nesting.in(update));
    } else if (statement instanceof UpdateLists update) {
      return changed(update.table(), true);
    } else if (statement instanceof InsertSelect insert) {
      return of(insert.rows());
    }
    Delete delete = (Delete) statement;
    return changed(delete.table(), Nesting.in(delete));
  }

  /**
   * Whether a column to sort by may be taken for a result of its name: PostgreSQL calls a cast, a
   * call or a CASE by a name out of it, and looks there first.
   */
  private static boolean isHidden(Select select) {
    return select.orderBy().stream().anyMatch(by -> by.term() instanceof Term.Column)
        && !select.columns().stream().allMatch(Term.Column.class::isInstance);
  }

  private static Aliases changed(Source table, boolean nested) {
    if (!nested) {
      return single(table);
    }
    Aliases aliases = several();
    aliases.target(table);
    return aliases;
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

  /** Begins a select: what is entered from now on belongs to it. */
  void open() {
    selects.push(new HashMap<>());
  }

  /** Ends the select that began last. */
  void close() {
    selects.pop();
  }

  /** Gives a source of the present select its alias; null where there are none. */
  @Nullable String enter(Source source) {
    if (only != null) {
      return null;
    }
    String alias = fresh();
    selects.element().put(source, alias);
    return alias;
  }

  /** Whether a source was entered, so that its columns can be written. */
  boolean has(Source source) {
    return source.equals(only) || isTarget(source) || find(source) != null;
  }

  /** The alias of a source that was entered; null where there are none. */
  @Nullable String of(Source source) {
    if (source.equals(only)) {
      return null;
    }
    String alias = find(source);
    if (alias == null) {
      throw new IllegalStateException(
          "a column of " + source.table() + " is used where this table is no source");
    }
    return alias;
  }

  /** The innermost select that has a source hides those around it. */
  private @Nullable String find(Source source) {
    for (Map<Source, String> select : selects) {
      String alias = select.get(source);
      if (alias != null) {
        return alias;
      }
    }
    return null;
  }
}
