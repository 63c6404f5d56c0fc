package dev.testudo.benchmarks.model.blog;

import dev.testudo.orm.annotation.Column;
import dev.testudo.orm.annotation.Id;
import dev.testudo.orm.annotation.Model;

/** What posts are about. */
@Model(table = "tag")
public class Tag {
  @Id public Long id;

  @Column(length = 40)
  public String name;
}
