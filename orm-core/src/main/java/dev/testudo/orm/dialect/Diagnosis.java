package dev.testudo.orm.dialect;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an engine's error says.
 *
 * @param meaning what went wrong
 * @param constraint the name of the violated constraint, if the engine tells it
 * @param table its table, without schema, if the engine tells it
 * @param columns its columns, empty if the engine does not tell them
 * @param detail the engine's own words where they hold no value of a row, else null
 * @param repeatsValues whether the engine's own message may hold values of rows
 */
record Diagnosis(
    Meaning meaning,
    @Nullable String constraint,
    @Nullable String table,
    List<String> columns,
    @Nullable String detail,
    boolean repeatsValues) {

  /** An error that is told in the engine's own words. */
  static Diagnosis told(Meaning meaning, String detail) {
    return new Diagnosis(meaning, null, null, List.of(), detail, false);
  }

  /** An error whose message may hold values of rows. */
  static Diagnosis untold(Meaning meaning) {
    return new Diagnosis(meaning, null, null, List.of(), null, true);
  }

  Diagnosis constraint(@Nullable String name) {
    return new Diagnosis(meaning, name, table, columns, detail, repeatsValues);
  }

  Diagnosis table(@Nullable String name) {
    return new Diagnosis(meaning, constraint, name, columns, detail, repeatsValues);
  }

  Diagnosis columns(List<String> names) {
    return new Diagnosis(meaning, constraint, table, names, detail, repeatsValues);
  }

  Diagnosis meaning(Meaning other) {
    return new Diagnosis(other, constraint, table, columns, detail, repeatsValues);
  }
}
