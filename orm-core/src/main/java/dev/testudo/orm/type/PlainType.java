package dev.testudo.orm.type;

import org.jspecify.annotations.Nullable;

/**
 * A column type whose values rows hand out as they are. Which of a row's methods gives them is
 * decided here and not by a function of each type: results of several columns would call another
 * one for every value, and the JVM could put none of them in line.
 */
final class PlainType<T> extends WrittenType<T> {
  PlainType(Kind kind, Writer<T> writer) {
    this(kind, 0, writer, null);
  }

  PlainType(Kind kind, int length, Writer<T> writer, @Nullable ColumnType<T> operand) {
    super(kind, length, 0, 0, writer, operand);
  }

  // What rows give for a kind is of the class for which Types makes a plain type of it.
  @SuppressWarnings("unchecked")
  @Override
  public @Nullable T get(Row row, int index) {
    return (T)
        switch (kind()) {
          case BOOLEAN -> row.booleanOrNull(index);
          case SHORT -> row.shortOrNull(index);
          case INTEGER -> row.intOrNull(index);
          case LONG -> row.longOrNull(index);
          case FLOAT -> row.floatOrNull(index);
          case DOUBLE -> row.doubleOrNull(index);
          case TEXT -> row.getString(index);
          case INSTANT -> row.getInstant(index);
          case DATE -> row.getDate(index);
          case TIME -> row.getTime(index);
          case DATE_TIME -> row.getDateTime(index);
          case UUID -> row.getUuid(index);
          case DECIMAL, BYTES, JSON, ARRAY ->
              throw new IllegalStateException("Rows do not hand out " + kind() + " as it is.");
        };
  }
}
