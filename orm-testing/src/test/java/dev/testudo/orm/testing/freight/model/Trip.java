package dev.testudo.orm.testing.freight.model;

import dev.testudo.orm.annotation.Column;
import dev.testudo.orm.annotation.Id;
import dev.testudo.orm.annotation.Model;
import dev.testudo.orm.annotation.Reverse;
import dev.testudo.orm.relation.Many;
import org.jspecify.annotations.Nullable;

/** Cannot be changed: loading gives a new one. */
@Model
public record Trip(
    @Id @Nullable Long id,
    @Column(length = 20) String name,
    @Reverse("trips") @Nullable Many<Crate> crates) {}
