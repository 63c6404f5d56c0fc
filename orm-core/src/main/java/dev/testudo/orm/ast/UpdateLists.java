package dev.testudo.orm.ast;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An UPDATE of many rows, each with values of its own, which come as one list per column.
 *
 * @param table the table
 * @param set the columns that change
 * @param values for each of them the list of its new values
 * @param match the columns that tell which row is meant
 * @param matched for each of them the list of its values
 * @param where what the rows must meet besides; null for nothing
 * @param returning columns of the changed rows that come back
 */
public record UpdateLists(
    Source table,
    List<Term.Column> set,
    List<Term.Parameter> values,
    List<Term.Column> match,
    List<Term.Parameter> matched,
    @Nullable Term where,
    List<Term.Column> returning)
    implements Statement {}
