package dev.testudo.orm.web.model;

import dev.testudo.orm.annotation.Column;
import dev.testudo.orm.annotation.ForeignKey;
import dev.testudo.orm.annotation.Id;
import dev.testudo.orm.annotation.Model;
import dev.testudo.orm.annotation.OnDelete;
import dev.testudo.orm.annotation.View;
import dev.testudo.orm.relation.One;
import org.jspecify.annotations.Nullable;

/** An animal of a person. */
@Model
@View(name = "PetOut")
@View(
    name = "PetWithOwner",
    exclude = "owner",
    nested = @View.Nested(field = "owner", view = "PersonName"))
@View(name = "PetIn", input = true, exclude = "owner")
@View(name = "PetOfIn", input = true, snakeCase = true)
public class Pet {
  /** The key. */
  @Id public @Nullable Long id;

  /** What it is called. */
  @Column(length = 10)
  public String name = "";

  /** Whose it is. */
  @ForeignKey(onDelete = OnDelete.RESTRICT)
  public One<Person, Long> owner;

  Pet() {
    this("", One.ofId(0L));
  }

  /** A pet of somebody. */
  public Pet(String name, One<Person, Long> owner) {
    this.name = name;
    this.owner = owner;
  }
}
