package dev.testudo.orm.testing.freight.model;

import dev.testudo.orm.annotation.ForeignKey;
import dev.testudo.orm.annotation.Id;
import dev.testudo.orm.annotation.Model;
import dev.testudo.orm.relation.One;

/** A crate on a trip, and where on it. */
@Model
public class Stowage {
  @Id public Long id;

  @ForeignKey public One<Crate, Long> crate;

  @ForeignKey public One<Trip, Long> trip;

  public int row;
}
