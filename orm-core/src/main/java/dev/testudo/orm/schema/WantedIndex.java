package dev.testudo.orm.schema;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An index.
 *
 * @param name its name
 * @param columns its columns, in order
 * @param unique whether no two of its rows may have the same values
 * @param where the condition of the rows in it as SQL from the model's source; null for all rows
 */
public record WantedIndex(
    String name, List<String> columns, boolean unique, @Nullable String where) {}
