package dev.testudo.orm.testing.transaction.model;

import dev.testudo.orm.annotation.Column;
import dev.testudo.orm.annotation.CreatedAt;
import dev.testudo.orm.annotation.Id;
import dev.testudo.orm.annotation.Model;
import dev.testudo.orm.annotation.UpdatedAt;
import dev.testudo.orm.annotation.Version;
import java.time.Instant;
import java.util.UUID;

/** Everything that Testudo and the database fill in. */
@Model
public class Letter {
  @Id public UUID id;

  @Column(length = 20)
  public String text;

  @Column(length = 10, defaultSql = "'draft'")
  public String state;

  @CreatedAt public Instant createdAt;
  @UpdatedAt public Instant updatedAt;
  @Version public int version;

  public Letter() {}

  public Letter(String text) {
    this.text = text;
  }
}
