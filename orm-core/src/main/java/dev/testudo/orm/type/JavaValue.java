package dev.testudo.orm.type;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A value whose column is not known, as its Java class says that it is sent.
 *
 * @param type the type by its class
 * @param stored what is sent, of the class that the type's kind names
 */
public record JavaValue(ColumnType<?> type, Object stored) {
  /**
   * How a value travels. An enum goes by its name, an array as one value.
   *
   * @throws IllegalArgumentException if there is no way for its class, or the value is outside of
   *     what can be sent; the message does not hold the value
   */
  public static JavaValue of(Object value) {
    if (value instanceof Enum<?> constant) {
      return new JavaValue(Types.TEXT, constant.name());
    }
    if (value instanceof Object[] array) {
      return JavaTypes.list(array.getClass().getComponentType(), Arrays.asList(array));
    }
    JavaValue numbers = primitives(value);
    return numbers == null ? JavaTypes.value(value) : numbers;
  }

  private static @Nullable JavaValue primitives(Object value) {
    if (value instanceof short[] array) {
      return JavaTypes.list(Short.class, PrimitiveArrays.list(array));
    }
    if (value instanceof int[] array) {
      return JavaTypes.list(Integer.class, PrimitiveArrays.list(array));
    }
    if (value instanceof long[] array) {
      return JavaTypes.list(Long.class, PrimitiveArrays.list(array));
    }
    if (value instanceof float[] array) {
      return JavaTypes.list(Float.class, PrimitiveArrays.list(array));
    }
    if (value instanceof double[] array) {
      return JavaTypes.list(Double.class, PrimitiveArrays.list(array));
    }
    return value instanceof boolean[] array
        ? JavaTypes.list(Boolean.class, PrimitiveArrays.list(array))
        : null;
  }
}
