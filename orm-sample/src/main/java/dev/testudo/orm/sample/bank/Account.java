package dev.testudo.orm.sample.bank;

import dev.testudo.orm.annotation.Column;
import dev.testudo.orm.annotation.Id;
import dev.testudo.orm.annotation.Model;
import java.math.BigDecimal;

/** Somebody's money. */
@Model(comment = "Who has how much")
public class Account {
  @Id public Long id;

  @Column(length = 50, unique = true)
  public String owner;

  @Column(precision = 12, scale = 2)
  public BigDecimal balance;

  /** An account that is filled in later. */
  public Account() {}

  /** An account with some money. */
  public Account(String owner, BigDecimal balance) {
    this.owner = owner;
    this.balance = balance;
  }

  @Override
  public String toString() {
    return owner + " " + balance;
  }
}
