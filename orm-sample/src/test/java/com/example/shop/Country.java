package com.example.shop;

import dev.testudo.orm.annotation.Column;
import dev.testudo.orm.annotation.Id;
import dev.testudo.orm.annotation.Model;

/** A model whose key the program gives. */
@Model
public class Country {
  @Id
  @Column(length = 2)
  public String code;

  public String name;
}
