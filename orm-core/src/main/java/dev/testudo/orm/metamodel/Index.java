package dev.testudo.orm.metamodel;

import java.util.List;

/**
 * An index.
 *
 * @param name the index's name; empty for one made from table and columns
 * @param fields Java names of the fields, in order
 * @param unique whether no two rows may have the same values
 * @param where the condition of a partial index as SQL from the model's source; empty for none
 */
public record Index(String name, List<String> fields, boolean unique, String where) {}
