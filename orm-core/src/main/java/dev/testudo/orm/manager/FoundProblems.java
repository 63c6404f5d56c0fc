package dev.testudo.orm.manager;

import dev.testudo.orm.metamodel.Field;
import dev.testudo.orm.metamodel.ModelType;
import dev.testudo.orm.metamodel.Role;
import dev.testudo.orm.metamodel.Writing;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What validators find, as far as it is about what is written. */
final class FoundProblems {
  private FoundProblems() {}

  /** Problems, and those of a validator behind them. */
  static Map<String, List<String>> also(
      Map<String, List<String>> before,
      ModelType<?, ?, ?> model,
      BitSet written,
      Map<String, List<String>> found) {
    if (found.isEmpty()) {
      return before;
    }
    Map<String, List<String>> all = new LinkedHashMap<>(before);
    boolean whole = isWhole(model, written);
    found.forEach(
        (name, problems) -> {
          Boolean isWritten = isWritten(model, written, name);
          if (isWritten == null ? whole : isWritten) {
            List<String> both = new ArrayList<>(all.getOrDefault(name, List.of()));
            both.addAll(problems);
            all.put(name, List.copyOf(both));
          }
        });
    return all;
  }

  /** Whether a field of a name is written; null if no stored field has it. */
  private static @Nullable Boolean isWritten(
      ModelType<?, ?, ?> model, BitSet written, String name) {
    for (Field<?> field : model.table().fields()) {
      if (field.name().equals(name)) {
        return written.get(field.index());
      }
    }
    return null;
  }

  /** Whether the object is written as a whole, so that what is about all of it counts. */
  private static boolean isWhole(ModelType<?, ?, ?> model, BitSet written) {
    return model.table().fields().stream()
        .filter(field -> !field.isKey() && field.role() == Role.PLAIN)
        .filter(field -> field.writing() == Writing.ALWAYS && field.defaultSql() == null)
        .allMatch(field -> written.get(field.index()));
  }
}
