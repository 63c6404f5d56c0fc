package dev.testudo.orm.testing.compliance.model;

import dev.testudo.orm.annotation.Column;
import dev.testudo.orm.annotation.Id;
import dev.testudo.orm.annotation.Model;
import dev.testudo.orm.annotation.Version;

/** A record whose key the program gives and whose version tells whether it is new. */
@Model
public record Setting(
    @Id @Column(length = 40) String name, String value, @Version Integer version) {}
