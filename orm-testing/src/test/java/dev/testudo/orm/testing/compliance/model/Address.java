package dev.testudo.orm.testing.compliance.model;

import dev.testudo.orm.annotation.Column;
import dev.testudo.orm.annotation.Embedded;
import org.jspecify.annotations.Nullable;

/** Embedded, and embeds another one. */
public record Address(
    @Column(length = 80) String street, @Nullable String city, @Embedded @Nullable Place place) {

  /** Embedded in an embedded one. */
  public record Place(double latitude, double longitude) {}
}
