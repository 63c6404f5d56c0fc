package com.example.graph;

import dev.testudo.orm.annotation.Id;
import dev.testudo.orm.annotation.Model;
import dev.testudo.orm.annotation.OnDelete;
import dev.testudo.orm.annotation.OneToOne;
import dev.testudo.orm.relation.One;

/** Has the key of its player as its own. */
@Model
public record Licence(
    @Id @OneToOne(onDelete = OnDelete.CASCADE) One<Player, Long> player, int level) {}
