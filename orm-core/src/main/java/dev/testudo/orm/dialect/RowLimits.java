package dev.testudo.orm.dialect;

/**
 * How many rows one statement may and should write.
 *
 * @param parameters the most placeholders that the engine accepts in a statement
 * @param rows the rows in a statement above which more rows bring no more speed
 */
public record RowLimits(int parameters, int rows) {}
