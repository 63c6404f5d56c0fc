package dev.testudo.orm.testing.freight.model;

import dev.testudo.orm.annotation.Column;
import dev.testudo.orm.annotation.ForeignKey;
import dev.testudo.orm.annotation.Id;
import dev.testudo.orm.annotation.Model;
import dev.testudo.orm.annotation.OnDelete;
import dev.testudo.orm.annotation.Reverse;
import dev.testudo.orm.relation.Many;
import dev.testudo.orm.relation.One;

/** Always lies in another place; the world lies in itself. */
@Model
public class Place {
  @Id
  @Column(length = 20)
  public String name;

  @ForeignKey(onDelete = OnDelete.CASCADE)
  public One<Place, String> within;

  @Reverse("within")
  public Many<Place> parts;
}
