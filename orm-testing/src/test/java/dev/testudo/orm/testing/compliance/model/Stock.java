package dev.testudo.orm.testing.compliance.model;

import dev.testudo.orm.annotation.BeforeSave;
import dev.testudo.orm.annotation.Id;
import dev.testudo.orm.annotation.Model;
import org.jspecify.annotations.Nullable;

/** A record that checks itself. */
@Model
public record Stock(@Id @Nullable Long id, int pieces) {
  @BeforeSave
  void check() {
    if (pieces < 0) {
      throw new IllegalArgumentException("less than nothing");
    }
  }
}
