package dev.testudo.orm.processor.validate;

import dev.testudo.orm.processor.diagnostic.Code;
import dev.testudo.orm.processor.diagnostic.Findings;
import dev.testudo.orm.processor.model.Model;

/** All rules for one model. */
public final class ModelRules {
  private ModelRules() {}

  /** Adds what the model breaks to the findings. */
  public static void check(Model model, Findings findings) {
    if (model.members().isEmpty()) {
      findings.add(Code.NO_FIELDS, model.place(), model.name());
    } else if (model.keys().isEmpty()) {
      findings.add(Code.KEY_MISSING, model.place(), model.name());
    }
  }
}
