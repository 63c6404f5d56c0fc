package dev.testudo.orm.testing.random.model;

import dev.testudo.orm.annotation.Column;
import dev.testudo.orm.annotation.Id;
import dev.testudo.orm.annotation.Model;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Where shelves stand. */
@Model
public class Room {
  @Id public Long id;

  @Column(length = 20)
  public @Nullable String name;

  public boolean open;
  public @Nullable LocalDate built;
  public int floor;
}
