package dev.testudo.orm.testing.compliance.model;

import dev.testudo.orm.annotation.Column;
import dev.testudo.orm.annotation.Id;
import dev.testudo.orm.annotation.Model;
import org.jspecify.annotations.Nullable;

/** An immutable class: made by its constructor only; its key is a primitive. */
@Model
public final class Coin {
  @Id private final long id;

  @Column(length = 3)
  private final String currency;

  private final int cents;
  private final @Nullable Integer year;

  public Coin(long id, String currency, int cents, @Nullable Integer year) {
    this.id = id;
    this.currency = currency;
    this.cents = cents;
    this.year = year;
  }

  public long id() {
    return id;
  }

  public String currency() {
    return currency;
  }

  public int cents() {
    return cents;
  }

  public @Nullable Integer year() {
    return year;
  }
}
