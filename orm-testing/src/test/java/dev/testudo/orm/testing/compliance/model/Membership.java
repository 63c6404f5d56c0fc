package dev.testudo.orm.testing.compliance.model;

import dev.testudo.orm.annotation.Column;
import dev.testudo.orm.annotation.Id;
import dev.testudo.orm.annotation.Model;
import java.util.UUID;

/** Nothing but a key. */
@Model
public record Membership(@Id @Column(length = 30) String club, @Id UUID person) {}
