package com.example.graph;

import dev.testudo.orm.annotation.ForeignKey;
import dev.testudo.orm.annotation.Id;
import dev.testudo.orm.annotation.Model;
import dev.testudo.orm.relation.One;
import org.jspecify.annotations.Nullable;

/** Refers to a key of two fields, and to another row of its own table. */
@Model
public record Ticket(
    @Id @Nullable Long id,
    @ForeignKey One<Seat, SeatKey> seat,
    @ForeignKey One<@Nullable Ticket, Long> before) {}
