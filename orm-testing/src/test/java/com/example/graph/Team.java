package com.example.graph;

import dev.testudo.orm.annotation.Column;
import dev.testudo.orm.annotation.ForeignKey;
import dev.testudo.orm.annotation.Id;
import dev.testudo.orm.annotation.Model;
import dev.testudo.orm.annotation.OnDelete;
import dev.testudo.orm.annotation.Reverse;
import dev.testudo.orm.relation.Many;
import dev.testudo.orm.relation.One;
import org.jspecify.annotations.Nullable;

/** Has members, one of which leads it: the two tables refer to each other. */
@Model
public class Team {
  @Id public Long id;

  @Column(length = 20, unique = true)
  public String name;

  @ForeignKey(onDelete = OnDelete.SET_NULL)
  public One<@Nullable Player, Long> captain;

  @Reverse("team")
  public Many<Player> players;
}
