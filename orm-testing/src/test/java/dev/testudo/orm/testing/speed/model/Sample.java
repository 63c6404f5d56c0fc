package dev.testudo.orm.testing.speed.model;

import dev.testudo.orm.annotation.Column;
import dev.testudo.orm.annotation.Id;
import dev.testudo.orm.annotation.Model;
import java.time.Instant;

/** A key that the database counts, and four columns. */
@Model
public class Sample {
  @Id public Long id;

  @Column(length = 40)
  public String name;

  public int amount;
  public boolean isActive;
  public Instant takenAt;
}
