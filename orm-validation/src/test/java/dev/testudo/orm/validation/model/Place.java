package dev.testudo.orm.validation.model;

import dev.testudo.orm.annotation.Column;
import jakarta.validation.constraints.NotBlank;

/** A part of a guest. */
public record Place(@Column(length = 40) @NotBlank String city) {}
