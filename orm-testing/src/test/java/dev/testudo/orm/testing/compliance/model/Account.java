package dev.testudo.orm.testing.compliance.model;

import dev.testudo.orm.annotation.Check;
import dev.testudo.orm.annotation.Column;
import dev.testudo.orm.annotation.Id;
import dev.testudo.orm.annotation.Index;
import dev.testudo.orm.annotation.Model;
import dev.testudo.orm.annotation.Transient;
import dev.testudo.orm.annotation.Unique;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Getters and setters, constraints over several columns, and defaults of the database. */
@Model
@Unique(fields = {"tenant", "email"})
@Index(fields = "balance", name = "account_by_balance")
@Check(value = "balance >= 0", name = "balance_not_negative")
public class Account {
  @Id private Integer id;
  private int tenant;

  @Column(length = 80)
  private String email;

  @Column(precision = 12, scale = 2)
  private BigDecimal balance = BigDecimal.ZERO;

  @Column(length = 10, defaultSql = "'new'")
  private @Nullable String state;

  @Column(defaultSql = "7")
  private Integer rank;

  private boolean isOpen = true;
  @Transient private String secret = "not stored";

  public Integer getId() {
    return id;
  }

  public void setId(Integer id) {
    this.id = id;
  }

  public int getTenant() {
    return tenant;
  }

  public void setTenant(int tenant) {
    this.tenant = tenant;
  }

  public String getEmail() {
    return email;
  }

  public void setEmail(String email) {
    this.email = email;
  }

  public BigDecimal getBalance() {
    return balance;
  }

  public void setBalance(BigDecimal balance) {
    this.balance = balance;
  }

  public @Nullable String getState() {
    return state;
  }

  public void setState(@Nullable String state) {
    this.state = state;
  }

  public Integer getRank() {
    return rank;
  }

  public void setRank(Integer rank) {
    this.rank = rank;
  }

  public boolean isOpen() {
    return isOpen;
  }

  public boolean getIsOpen() {
    return isOpen;
  }

  public void setOpen(boolean open) {
    isOpen = open;
  }

  public String getSecret() {
    return secret;
  }

  public void setSecret(String secret) {
    this.secret = secret;
  }
}
