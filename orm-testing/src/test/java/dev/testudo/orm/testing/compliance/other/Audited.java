package dev.testudo.orm.testing.compliance.other;

import dev.testudo.orm.annotation.Column;
import dev.testudo.orm.annotation.CreatedAt;
import dev.testudo.orm.annotation.Id;
import dev.testudo.orm.annotation.MappedBase;
import dev.testudo.orm.annotation.UpdatedAt;
import java.time.Instant;

/** What the rows of several tables have in common. */
@MappedBase
public abstract class Audited {
  @Id public Long id;

  @Column(length = 40)
  public String author;

  @CreatedAt public Instant createdAt;
  @UpdatedAt public Instant updatedAt;
}
