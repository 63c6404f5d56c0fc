package dev.testudo.orm.dialect;

import dev.testudo.orm.type.ColumnType;
import java.util.List;

/**
 * The text of a statement and the types of its placeholders, in their order. Holds no value, so it
 * can be kept and used again.
 */
public record SqlText(String text, List<ColumnType<?>> types) {}
