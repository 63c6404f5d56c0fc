package dev.testudo.orm.type;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Converts an enum's constants to their codes and back. */
final class EnumCodes<E extends Enum<E>, C> implements Converter<E, C> {
  private final Function<E, C> code;
  private final Map<C, E> constants = new LinkedHashMap<>();

  EnumCodes(E[] all, Function<E, C> code) {
    this.code = code;
    for (E each : all) {
      E other = constants.put(code.apply(each), each);
      if (other != null) {
        throw new IllegalArgumentException(
            each.getDeclaringClass().getSimpleName()
                + "."
                + other.name()
                + " and "
                + each.name()
                + " have the same code");
      }
    }
  }

  /** The codes as text, in the order of the constants. */
  List<String> codes() {
    return constants.keySet().stream().map(String::valueOf).toList();
  }

  @Override
  public C toDatabase(E value) {
    return code.apply(value);
  }

  @Override
  public E toJava(C value) {
    E constant = constants.get(value);
    if (constant == null) {
      throw new IllegalArgumentException("no constant of the enum has the stored code");
    }
    return constant;
  }
}
