package dev.testudo.orm.testing.compliance.model;

import dev.testudo.orm.annotation.Column;
import dev.testudo.orm.annotation.CreatedAt;
import dev.testudo.orm.annotation.Id;
import dev.testudo.orm.annotation.Model;
import java.time.Instant;

/** A key that the program gives, and a second unique column that an upsert must not fire on. */
@Model
public class Country {
  @Id
  @Column(length = 2)
  public String code;

  @Column(length = 60, unique = true)
  public String name;

  public long people;
  @CreatedAt public Instant createdAt;

  public Country() {}

  public Country(String code, String name, long people) {
    this.code = code;
    this.name = name;
    this.people = people;
  }
}
