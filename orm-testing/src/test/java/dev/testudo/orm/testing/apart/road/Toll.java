package dev.testudo.orm.testing.apart.road;

import dev.testudo.orm.annotation.Id;
import dev.testudo.orm.annotation.ManyToMany;
import dev.testudo.orm.annotation.Model;
import dev.testudo.orm.relation.Many;
import dev.testudo.orm.testing.apart.town.Town;

/** Refers to many of a model of another package. */
@Model
public class Toll {
  @Id public Long id;

  public int price;

  @ManyToMany public Many<Town> payers;
}
