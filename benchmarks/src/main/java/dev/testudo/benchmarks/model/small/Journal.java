package dev.testudo.benchmarks.model.small;

import dev.testudo.orm.annotation.Column;
import dev.testudo.orm.annotation.CreatedAt;
import dev.testudo.orm.annotation.Id;
import dev.testudo.orm.annotation.Index;
import dev.testudo.orm.annotation.Model;
import java.time.Instant;

/** The journal of Test 1. */
@Model(table = "journal")
@Index(fields = "level")
@Index(fields = "text")
public class Journal {
  @Id public Long id;
  @CreatedAt public Instant timestamp;
  public short level;

  @Column(length = 255)
  public String text;
}
