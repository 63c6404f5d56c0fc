package dev.testudo.orm.testing.compliance.model;

import dev.testudo.orm.annotation.Column;
import dev.testudo.orm.annotation.Id;
import dev.testudo.orm.annotation.Model;
import java.util.UUID;

/** A key that Testudo makes: a UUID of version 7. */
@Model
public class Token {
  @Id public UUID id;

  @Column(length = 20)
  public String purpose;
}
