package dev.testudo.orm.testing.compliance.model;

import dev.testudo.orm.annotation.Id;
import dev.testudo.orm.annotation.MappedBase;

/** The key of the models of field types. */
@MappedBase
public abstract class Numbered {
  @Id public Long id;
}
