package dev.testudo.orm.exec;

import dev.testudo.orm.dialect.PlanForm;
import dev.testudo.orm.metamodel.RowReader;
import dev.testudo.orm.type.Row;
import java.util.HashMap;
import java.util.Map;

/** Reads the rows of one plan to lines, one after the other; to be used once. */
public final class PlanReader implements RowReader<String> {
  private static final int TREE_TEXT = 3;

  private final PlanForm form;
  private final Map<Long, Integer> depths = new HashMap<>();

  /** A reader of a plan of this form. */
  public PlanReader(PlanForm form) {
    this.form = form;
  }

  @Override
  public String read(Row row) {
    if (form != PlanForm.TREE) {
      return String.valueOf(row.getString(0));
    }
    int depth = depths.getOrDefault(row.getLong(1), -1) + 1;
    depths.put(row.getLong(0), depth);
    return "  ".repeat(depth) + row.getString(TREE_TEXT);
  }

  @Override
  public String describe(int index) {
    return "the plan";
  }
}
