package dev.testudo.orm.sample.model;

import dev.testudo.orm.annotation.Column;
import dev.testudo.orm.annotation.Id;
import dev.testudo.orm.annotation.Model;

/** Somebody who can log in. */
@Model(table = "user", comment = "People who can log in")
public class User {
  @Id public Long id;

  @Column(length = 50, unique = true)
  public String username;

  @Column(length = 100)
  public String email;

  public boolean isActive = true;

  @Override
  public String toString() {
    return "<User(id=%d, username=%s, email=%s, isActive=%b)>"
        .formatted(id, username, email, isActive);
  }
}
