package dev.testudo.orm.testing.blog.model;

import dev.testudo.orm.annotation.ForeignKey;
import dev.testudo.orm.annotation.Id;
import dev.testudo.orm.annotation.Model;
import dev.testudo.orm.annotation.OnDelete;
import dev.testudo.orm.relation.One;

/** What is said about an entry. */
@Model
public class Remark {
  @Id public Long id;
  public String text;
  public boolean approved;

  @ForeignKey(onDelete = OnDelete.CASCADE)
  public One<Entry, Long> entry;
}
