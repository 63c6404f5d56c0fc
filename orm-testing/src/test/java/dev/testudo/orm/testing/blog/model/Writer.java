package dev.testudo.orm.testing.blog.model;

import dev.testudo.orm.annotation.Column;
import dev.testudo.orm.annotation.ForeignKey;
import dev.testudo.orm.annotation.Id;
import dev.testudo.orm.annotation.Model;
import dev.testudo.orm.annotation.Reverse;
import dev.testudo.orm.relation.Many;
import dev.testudo.orm.relation.One;
import org.jspecify.annotations.Nullable;

/** Who writes, perhaps for a boss. */
@Model
public class Writer {
  @Id public Long id;

  @Column(length = 40, unique = true)
  public String name;

  @ForeignKey public One<@Nullable Writer, Long> boss;

  @Reverse("boss")
  public Many<Writer> staff;

  @Reverse("author")
  public Many<Entry> entries;

  @Reverse("editor")
  public Many<Entry> edited;
}
