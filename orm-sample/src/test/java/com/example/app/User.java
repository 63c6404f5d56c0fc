package com.example.app;

import dev.testudo.orm.annotation.Column;
import dev.testudo.orm.annotation.Id;
import dev.testudo.orm.annotation.Model;

/** A model. */
@Model
public class User {
  @Id public Long id;

  @Column(length = 50, unique = true)
  public String username;

  @Column(length = 100)
  public String email;

  public boolean isActive = true;
}
