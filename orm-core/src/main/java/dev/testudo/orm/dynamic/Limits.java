package dev.testudo.orm.dynamic;

/**
 * How much one request may ask for.
 *
 * @param terms conditions
 * @param sorts fields to sort by
 * @param length characters of one parameter's value; of each value in a list
 * @param values values in one list
 */
record Limits(int terms, int sorts, int length, int values) {}
