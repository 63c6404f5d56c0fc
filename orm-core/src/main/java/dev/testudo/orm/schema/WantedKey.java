package dev.testudo.orm.schema;

import java.util.List;

/**
 * A primary key or a unique constraint.
 *
 * @param name the constraint's name
 * @param columns its columns, in order
 */
public record WantedKey(String name, List<String> columns) {}
