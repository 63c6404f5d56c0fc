package dev.testudo.orm.testing.transaction.model;

import dev.testudo.orm.annotation.Column;
import dev.testudo.orm.annotation.Id;
import dev.testudo.orm.annotation.Model;

/** Money that is moved. */
@Model
public class Wallet {
  @Id public Long id;

  @Column(length = 20, unique = true)
  public String owner;

  public long balance;

  public Wallet() {}

  public Wallet(String owner, long balance) {
    this.owner = owner;
    this.balance = balance;
  }
}
