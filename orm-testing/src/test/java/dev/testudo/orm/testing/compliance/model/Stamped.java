package dev.testudo.orm.testing.compliance.model;

import dev.testudo.orm.annotation.CreatedAt;
import dev.testudo.orm.annotation.Model;
import dev.testudo.orm.annotation.UpdatedAt;
import dev.testudo.orm.annotation.Version;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;

/** Times and a version of the other types that they may have. */
@Model
public class Stamped extends Numbered {
  public int value;
  @CreatedAt public LocalDateTime createdAt;
  @UpdatedAt public OffsetDateTime updatedAt;
  @Version public Long version;
}
