package dev.testudo.orm.processor.write;

import com.palantir.javapoet.CodeBlock;
import dev.testudo.orm.processor.model.ColumnEntry;
import dev.testudo.orm.processor.model.Member;
import dev.testudo.orm.processor.model.ScalarKind;
import dev.testudo.orm.processor.model.Stored;
import org.jspecify.annotations.Nullable;

/** Expressions that read one column of a row. */
final class RowCode {
  private RowCode() {}

  /** {@code at + 3}. */
  static String position(int index) {
    return index == 0 ? "at" : "at + " + index;
  }

  /** The value of a column, as an argument or for an assignment. */
  static CodeBlock read(ColumnEntry column, String position) {
    String getter = primitiveGetter(column.field());
    return getter != null && column.field().isPrimitive()
        ? CodeBlock.of("row.$L($L)", getter, position)
        : object(column, position);
  }

  /** The value of a key's column, which is not NULL even if the field is null before storing. */
  static CodeBlock readKey(ColumnEntry column, String position) {
    return column.field().nullable()
        ? CodeBlock.of("require($L)", object(column, position))
        : read(column, position);
  }

  /**
   * The value of a column where it stands for the object's own in a conditional expression: never a
   * primitive beside a box, because Java would unbox the other side.
   */
  static CodeBlock readLikeField(ColumnEntry column, String position) {
    return column.field().isPrimitive() ? read(column, position) : object(column, position);
  }

  private static CodeBlock object(ColumnEntry column, String position) {
    String getter = objectGetter(column.field());
    CodeBlock value =
        getter == null
            ? CodeBlock.of("$L.type().get(row, $L)", column.constant(), position)
            : CodeBlock.of("row.$L($L)", getter, position);
    return column.field().nullable() ? value : CodeBlock.of("require($L)", value);
  }

  private static @Nullable String primitiveGetter(Member.Single field) {
    return field.facts().encryption() == null && field.stored() instanceof Stored.Scalar it
        ? switch (it.kind()) {
          case BOOLEAN -> "getBoolean";
          case SHORT -> "getShort";
          case INTEGER -> "getInt";
          case LONG -> "getLong";
          case FLOAT -> "getFloat";
          case DOUBLE -> "getDouble";
          default -> null;
        }
        : null;
  }

  private static @Nullable String objectGetter(Member.Single field) {
    ScalarKind kind = field.stored() instanceof Stored.Scalar it ? it.kind() : null;
    if (kind == null || field.facts().encryption() != null) {
      return null;
    }
    return switch (kind) {
      case STRING -> "getString";
      case BYTES -> "getBytes";
      case INSTANT -> "getInstant";
      case DATE -> "getDate";
      case TIME -> "getTime";
      case DATE_TIME -> "getDateTime";
      case UUID -> "getUuid";
      case BOOLEAN -> "booleanOrNull";
      case SHORT -> "shortOrNull";
      case INTEGER -> "intOrNull";
      case LONG -> "longOrNull";
      case FLOAT -> "floatOrNull";
      case DOUBLE -> "doubleOrNull";
      default -> null;
    };
  }
}
