package com.example.club;

import dev.testudo.orm.annotation.BeforeSave;
import dev.testudo.orm.annotation.Column;
import dev.testudo.orm.annotation.CreatedAt;
import dev.testudo.orm.annotation.Id;
import dev.testudo.orm.annotation.Model;
import dev.testudo.orm.annotation.UpdatedAt;
import dev.testudo.orm.annotation.Version;
import java.time.Instant;
import java.util.Locale;

/** Somebody who belongs to the club. */
@Model
public class Member {
  @Id public Long id;

  @Column(length = 50, unique = true)
  public String username;

  @Column(length = 100)
  public String email;

  public int visits;
  @CreatedAt public Instant createdAt;
  @UpdatedAt public Instant updatedAt;
  @Version public int version;

  public Member() {}

  /** A new member. */
  public Member(String username, String email) {
    this.username = username;
    this.email = email;
  }

  @BeforeSave
  void normalize() {
    email = email.strip().toLowerCase(Locale.ROOT);
  }
}
