package com.example.club;

import dev.testudo.orm.annotation.Column;
import dev.testudo.orm.annotation.Id;
import dev.testudo.orm.annotation.Model;

/** Somebody who came often. */
@Model
public class Regular {
  @Id public Long id;

  @Column(length = 50)
  public String username;

  public int visits;
}
