package com.example.bank;

import dev.testudo.orm.annotation.Column;
import dev.testudo.orm.annotation.Id;
import dev.testudo.orm.annotation.Model;

/** Money of somebody. */
@Model
public class Account {
  @Id public Long id;

  @Column(length = 50, unique = true)
  public String owner;

  public long cents;

  public Account() {}

  /** An account that is not stored yet. */
  public Account(String owner, long cents) {
    this.owner = owner;
    this.cents = cents;
  }
}
