package dev.testudo.orm.testing.compliance.model;

import dev.testudo.orm.annotation.Id;
import dev.testudo.orm.annotation.Model;
import dev.testudo.orm.annotation.Version;
import java.time.LocalDate;

/** A composite key of an enum and a date, with a version. */
@Model
public class Shift {
  @Id public Level level;
  @Id public LocalDate day;
  public int people;
  @Version public long version;

  public Shift() {}

  public Shift(Level level, LocalDate day, int people) {
    this.level = level;
    this.day = day;
    this.people = people;
  }
}
