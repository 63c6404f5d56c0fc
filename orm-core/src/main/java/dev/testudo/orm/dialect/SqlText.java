package dev.testudo.orm.dialect;

import dev.testudo.orm.type.ColumnType;
import java.util.List;

/**
 * The text of a statement and the types of its placeholders, in their order. Holds no value, so it
 * can be kept and used again.
 */
public record SqlText(String text, List<ColumnType<?>> types) {
  private static final String START = "/* ";

  /** The same statement with a comment in front, which must not come from outside the program. */
  public SqlText tagged(String comment) {
    // Nothing that ends the comment, or that some engine reads inside one, may stand in it.
    String plain = comment.replaceAll("[^\\p{L}\\p{N} .:_$()<>-]", "");
    return new SqlText(START + plain + " */ " + text, types);
  }

  /** Whether the statement has such a comment. */
  public boolean isTagged() {
    return text.startsWith(START);
  }
}
