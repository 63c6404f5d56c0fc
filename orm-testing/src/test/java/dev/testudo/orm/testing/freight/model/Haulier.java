package dev.testudo.orm.testing.freight.model;

import dev.testudo.orm.annotation.Column;
import dev.testudo.orm.annotation.Id;
import dev.testudo.orm.annotation.Model;
import dev.testudo.orm.annotation.Reverse;
import dev.testudo.orm.relation.Many;

/** Is referred to by a unique field that is not its key. */
@Model
public class Haulier {
  @Id public Long id;

  @Column(length = 10, unique = true)
  public String code;

  @Reverse("haulier")
  public Many<Crate> crates;
}
