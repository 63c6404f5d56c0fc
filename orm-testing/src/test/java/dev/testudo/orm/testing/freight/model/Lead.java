package dev.testudo.orm.testing.freight.model;

import dev.testudo.orm.annotation.Column;
import dev.testudo.orm.annotation.Id;
import dev.testudo.orm.annotation.Model;
import dev.testudo.orm.annotation.OneToOne;
import dev.testudo.orm.relation.One;

/** Seals one crate. */
@Model
public class Lead {
  @Id public Long id;

  @Column(length = 20)
  public String mark;

  @OneToOne public One<Crate, Long> crate;
}
