package dev.testudo.orm.testing.compliance.other;

import dev.testudo.orm.annotation.Column;
import dev.testudo.orm.annotation.Model;

/** A model beside its mapped base. */
@Model
public class Badge extends Audited {
  @Column(length = 20)
  public String label;
}
