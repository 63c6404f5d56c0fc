package dev.testudo.orm.testing.compliance.model;

import dev.testudo.orm.annotation.Column;
import dev.testudo.orm.annotation.Id;
import dev.testudo.orm.annotation.Model;
import org.jspecify.annotations.Nullable;

/** A record: managers give new ones. */
@Model
public record Tag(@Id @Nullable Long id, @Column(length = 30, unique = true) String name) {}
