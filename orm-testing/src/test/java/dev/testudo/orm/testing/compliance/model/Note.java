package dev.testudo.orm.testing.compliance.model;

import dev.testudo.orm.annotation.Model;
import dev.testudo.orm.testing.compliance.other.Audited;
import org.jspecify.annotations.Nullable;

/** A model whose mapped base is in another package. */
@Model
public class Note extends Audited {
  public @Nullable String text;
}
