package dev.testudo.orm.testing.transaction.model;

import dev.testudo.orm.annotation.Column;
import dev.testudo.orm.annotation.Id;
import dev.testudo.orm.annotation.Model;

/** A key of the program's, and another unique value. */
@Model
public class Stamp {
  @Id
  @Column(length = 10)
  public String code;

  @Column(length = 20, unique = true)
  public String motif;

  public Stamp() {}

  public Stamp(String code, String motif) {
    this.code = code;
    this.motif = motif;
  }
}
