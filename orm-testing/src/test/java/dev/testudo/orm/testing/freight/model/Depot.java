package dev.testudo.orm.testing.freight.model;

import dev.testudo.orm.annotation.Column;
import dev.testudo.orm.annotation.Id;
import dev.testudo.orm.annotation.Model;
import dev.testudo.orm.annotation.Reverse;
import dev.testudo.orm.relation.Many;

/** Has a key of two fields, and two relations to the same model. */
@Model
public class Depot {
  @Id public int area;
  @Id public int number;

  @Column(length = 20)
  public String name;

  @Reverse("depot")
  public Many<Crate> crates;

  @Reverse("spare")
  public Many<Crate> spares;
}
