package dev.testudo.orm.exec.jdbc.function;

import java.util.List;
import org.h2.value.Value;
import org.h2.value.ValueArray;
import org.h2.value.ValueNull;

/** Lists of any length as values of H2, whose arrays have 65,536 elements at most: in parts. */
public final class ListFunctions {
  private static final int PART = 50_000;

  private ListFunctions() {}

  /** What H2 makes an array of arrays of. */
  @SuppressWarnings("AvoidObjectArrays") // what H2 makes an array of
  public static Object[][] packed(List<Object> values) {
    var parts = new Object[(values.size() + PART - 1) / PART][];
    for (int i = 0; i < parts.length; i++) {
      int from = i * PART;
      parts[i] = values.subList(from, Math.min(from + PART, values.size())).toArray();
    }
    return parts;
  }

  /** One value of a list, by its number from 0; H2 hands both over as they are. */
  public static Value element(long number, Value parts) {
    // H2 asks for the types of the columns before there are values.
    return parts instanceof ValueArray list
        ? ((ValueArray) list.getList()[(int) (number / PART)]).getList()[(int) (number % PART)]
        : ValueNull.INSTANCE;
  }
}
