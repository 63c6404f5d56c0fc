package dev.testudo.orm.testing.apart.road;

import dev.testudo.orm.annotation.ForeignKey;
import dev.testudo.orm.annotation.Id;
import dev.testudo.orm.annotation.Model;
import dev.testudo.orm.relation.One;
import dev.testudo.orm.testing.apart.town.Town;
import org.jspecify.annotations.Nullable;

/** Refers to a model of another package twice. */
@Model
public class Road {
  @Id public Long id;

  public int length;

  @ForeignKey public One<Town, Long> start;

  @ForeignKey public One<@Nullable Town, Long> end;
}
