package dev.testudo.orm.testing.kit.model;

import dev.testudo.orm.annotation.Column;
import dev.testudo.orm.annotation.Id;
import dev.testudo.orm.annotation.Model;

/** Has a name that no other has. */
@Model
public class Pet {
  @Id public Long id;

  @Column(length = 40, unique = true)
  public String name;

  public int age;

  public Pet() {}

  /** A new pet. */
  public Pet(String name) {
    this.name = name;
  }
}
