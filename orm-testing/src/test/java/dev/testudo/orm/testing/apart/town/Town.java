package dev.testudo.orm.testing.apart.town;

import dev.testudo.orm.annotation.Column;
import dev.testudo.orm.annotation.Id;
import dev.testudo.orm.annotation.Model;
import dev.testudo.orm.annotation.Reverse;
import dev.testudo.orm.relation.Many;
import dev.testudo.orm.testing.apart.road.Road;
import dev.testudo.orm.testing.apart.road.Toll;

/** Refers to models of another package by what refers to it. */
@Model
public class Town {
  @Id public Long id;

  @Column(length = 40, unique = true)
  public String name;

  @Reverse("start")
  public Many<Road> roads;

  @Reverse("payers")
  public Many<Toll> tolls;
}
