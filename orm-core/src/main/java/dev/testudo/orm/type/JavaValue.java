package dev.testudo.orm.type;

import java.util.Arrays;
import java.util.List;
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
    List<?> numbers = primitives(value);
    if (numbers != null) {
      return JavaTypes.list(value.getClass().getComponentType(), numbers);
    }
    return JavaTypes.value(value);
  }

  private static @Nullable List<?> primitives(Object value) {
    if (value instanceof short[] array) {
      return PrimitiveArrays.list(array);
    }
    if (value instanceof int[] array) {
      return PrimitiveArrays.list(array);
    }
    if (value instanceof long[] array) {
      return PrimitiveArrays.list(array);
    }
    if (value instanceof float[] array) {
      return PrimitiveArrays.list(array);
    }
    if (value instanceof double[] array) {
      return PrimitiveArrays.list(array);
    }
    return value instanceof boolean[] array ? PrimitiveArrays.list(array) : null;
  }
}
