package dev.testudo.orm.testing.compliance.model;

import dev.testudo.orm.annotation.Embedded;
import dev.testudo.orm.annotation.Model;
import org.jspecify.annotations.Nullable;

/** Embedded records, of which one may be absent. */
@Model
public class Parcel extends Numbered {
  @Embedded public Address to;
  @Embedded public @Nullable Address sender;
}
