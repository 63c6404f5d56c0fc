package dev.testudo.orm.testing.compliance.model;

import dev.testudo.orm.annotation.Column;
import dev.testudo.orm.annotation.Id;
import dev.testudo.orm.annotation.Model;
import org.jspecify.annotations.Nullable;

/** Holds a model as a nested class. */
public final class Shop {
  private Shop() {}

  /** A table and columns that are called like keywords. */
  @Model
  public static class Order {
    @Id public Long id;

    @Column(name = "select", length = 20)
    public String choice;

    @Column(name = "from", nullable = true)
    public Integer group;

    @Column(name = "key")
    public @Nullable Boolean desc;
  }
}
