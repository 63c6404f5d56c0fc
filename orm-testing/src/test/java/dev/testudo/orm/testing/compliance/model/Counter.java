package dev.testudo.orm.testing.compliance.model;

import dev.testudo.orm.annotation.Column;
import dev.testudo.orm.annotation.Id;
import dev.testudo.orm.annotation.Model;

/** One row per name, which many change at once. */
@Model
public class Counter {
  @Id public Long id;

  @Column(length = 40, unique = true)
  public String name;

  public int value;

  public Counter() {}

  public Counter(String name) {
    this.name = name;
  }
}
