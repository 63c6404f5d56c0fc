package dev.testudo.orm.testing.random.model;

import dev.testudo.orm.annotation.Column;
import dev.testudo.orm.annotation.ForeignKey;
import dev.testudo.orm.annotation.Id;
import dev.testudo.orm.annotation.Model;
import dev.testudo.orm.annotation.Reverse;
import dev.testudo.orm.relation.Many;
import dev.testudo.orm.relation.One;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Where things lie, in a room. */
@Model
public class Shelf {
  @Id public Long id;
  public String name;
  public @Nullable Integer height;

  @Column(precision = 12, scale = 4)
  public @Nullable BigDecimal worth;

  public @Nullable Instant moved;
  @ForeignKey public One<Room, Long> room;

  @Reverse("shelf")
  public Many<Item> items;
}
