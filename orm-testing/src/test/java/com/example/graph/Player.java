package com.example.graph;

import dev.testudo.orm.annotation.Column;
import dev.testudo.orm.annotation.ForeignKey;
import dev.testudo.orm.annotation.Id;
import dev.testudo.orm.annotation.ManyToMany;
import dev.testudo.orm.annotation.Model;
import dev.testudo.orm.annotation.Reverse;
import dev.testudo.orm.relation.Many;
import dev.testudo.orm.relation.One;
import org.jspecify.annotations.Nullable;

/** Belongs to a team, may have a trainer, a licence and rivals. */
@Model
public class Player {
  @Id public Long id;

  @Column(length = 20)
  public String name;

  @ForeignKey public One<Team, Long> team;

  @ForeignKey(to = "name", column = "guest_of")
  public One<@Nullable Team, String> guestOf;

  @ForeignKey public One<@Nullable Player, Long> trainer;

  @Reverse("trainer")
  public Many<Player> trained;

  @Reverse("player")
  public One<@Nullable Licence, Long> licence;

  @ManyToMany public Many<Player> rivals;
}
