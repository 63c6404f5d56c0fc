package dev.testudo.orm.metamodel;

import java.util.List;

/**
 * Fields of which no two rows may have the same values.
 *
 * @param name the constraint's name; empty for one made from table and columns
 * @param fields Java names of the fields, in order
 */
public record Unique(String name, List<String> fields) {}
