package dev.testudo.orm.web.model;

import dev.testudo.orm.annotation.Column;

/** A part of a person. */
public record Address(@Column(length = 30) String street, @Column(length = 30) String town) {}
