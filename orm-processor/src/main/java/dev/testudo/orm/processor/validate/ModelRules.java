package dev.testudo.orm.processor.validate;

import dev.testudo.orm.processor.diagnostic.Code;
import dev.testudo.orm.processor.diagnostic.Findings;
import dev.testudo.orm.processor.model.ColumnEntry;
import dev.testudo.orm.processor.model.Mapped;
import dev.testudo.orm.processor.model.Model;
import java.util.List;

/** All rules for one model or mapped base. */
public final class ModelRules {
  private ModelRules() {}

  /** Adds what the model breaks to the findings. */
  public static void check(Model model, Findings findings) {
    List<ColumnEntry> columns = model.columns();
    if (columns.isEmpty()) {
      findings.add(Code.NO_FIELDS, model.place(), model.name());
      return;
    }
    ColumnRules.check(columns, findings);
    NameRules.check(model, findings);
    KeyRules.check(model, findings);
    RoleRules.check(columns, findings);
    IndexRules.check(model, findings);
    SqlRules.check(model, findings);
    PathRules.check(model, findings);
    RelationRules.check(model.members(), findings);
    ViewRules.check(model, findings);
  }

  /** Adds what the base breaks by itself to the findings. */
  public static void check(Mapped base, Findings findings) {
    List<ColumnEntry> columns = base.columns();
    ColumnRules.check(columns, findings);
    NameRules.columns(columns, findings);
    RoleRules.check(columns, findings);
    PathRules.check(base, findings);
    RelationRules.check(base.own(), findings);
  }
}
