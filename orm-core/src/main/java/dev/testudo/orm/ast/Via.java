package dev.testudo.orm.ast;

import java.util.List;

/**
 * How a table is joined to one that is there already: at most one of its rows for each row there.
 *
 * @param parent the source that it is joined to
 * @param relation what the way is called, so that two ways over the same columns are two joins
 * @param from the columns of the parent
 * @param to the columns of the joined table that equal them, in the same order
 * @param optional whether a row of the parent may have no row here
 * @param refers whether the parent's columns are those that refer to the row here; else those here
 *     refer to the parent's row
 */
public record Via(
    Source parent,
    String relation,
    List<String> from,
    List<String> to,
    boolean optional,
    boolean refers) {

  /** A way over copies of the lists. */
  public Via {
    from = List.copyOf(from);
    to = List.copyOf(to);
  }
}
