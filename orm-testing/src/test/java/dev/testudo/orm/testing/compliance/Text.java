package dev.testudo.orm.testing.compliance;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Values as messages of assertions show them. */
final class Text {
  private Text() {}

  static String of(@Nullable Object value) {
    String all = Arrays.deepToString(new @Nullable Object[] {value});
    String type = value == null ? "" : " (" + value.getClass().getSimpleName() + ")";
    return (all.length() > 300 ? all.substring(0, 300) + "…" : all) + type;
  }
}
