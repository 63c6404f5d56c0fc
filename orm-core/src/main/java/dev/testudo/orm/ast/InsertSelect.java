package dev.testudo.orm.ast;

import java.util.List;

/**
 * An INSERT of the rows that a SELECT gives.
 *
 * @param into the table
 * @param columns the columns that are given, in the order of the columns of the rows
 * @param rows the rows
 */
public record InsertSelect(Source into, List<Term.Column> columns, Select rows)
    implements Statement {}
