package dev.testudo.benchmarks.bare;

/**
 * A column.
 *
 * @param name its name, which needs no quotes
 * @param type its type on PostgreSQL, of which an array is made
 */
record Column(String name, String type) {}
