package dev.testudo.benchmarks.bare;

import java.util.ArrayList;
import java.util.List;

/** The columns of Test 3 that Test 1 has not. */
final class WideColumns {
  static final List<Column> NAMES = names();

  private WideColumns() {}

  private static List<Column> names() {
    List<Column> columns = new ArrayList<>();
    for (int group = 1; group <= 4; group++) {
      columns.add(new Column("col_float" + group, "float8"));
      columns.add(new Column("col_smallint" + group, "int2"));
      columns.add(new Column("col_int" + group, "int4"));
      columns.add(new Column("col_bigint" + group, "int8"));
      columns.add(new Column("col_char" + group, "varchar"));
      columns.add(new Column("col_text" + group, "text"));
      columns.add(new Column("col_decimal" + group, "numeric"));
      columns.add(new Column("col_json" + group, "jsonb"));
    }
    return List.copyOf(columns);
  }
}
