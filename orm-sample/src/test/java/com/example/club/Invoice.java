package com.example.club;

import dev.testudo.orm.annotation.Column;
import dev.testudo.orm.annotation.Computed;
import dev.testudo.orm.annotation.CreatedBy;
import dev.testudo.orm.annotation.Id;
import dev.testudo.orm.annotation.Model;
import dev.testudo.orm.annotation.SoftDelete;
import dev.testudo.orm.annotation.Tenant;
import dev.testudo.orm.annotation.Unique;
import dev.testudo.orm.annotation.UpdatedBy;
import dev.testudo.orm.annotation.WriteOnce;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What one of several clubs asks for. */
@Model
@Unique(fields = {"club", "number"})
public class Invoice {
  @Id public Long id;

  @Tenant
  @Column(length = 30)
  public String club;

  @WriteOnce
  @Column(length = 20)
  public String number;

  public int price;
  public int amount;

  @Computed("price * amount")
  public @Nullable Integer total;

  @CreatedBy
  @Column(length = 50)
  public @Nullable String createdBy;

  @UpdatedBy
  @Column(length = 50)
  public @Nullable String updatedBy;

  @SoftDelete public @Nullable Instant deletedAt;

  public Invoice() {}

  /** A new invoice. */
  public Invoice(String number, int price, int amount) {
    this.number = number;
    this.price = price;
    this.amount = amount;
  }
}
