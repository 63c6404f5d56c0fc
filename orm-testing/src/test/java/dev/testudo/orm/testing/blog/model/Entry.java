package dev.testudo.orm.testing.blog.model;

import dev.testudo.orm.annotation.Column;
import dev.testudo.orm.annotation.ForeignKey;
import dev.testudo.orm.annotation.Id;
import dev.testudo.orm.annotation.ManyToMany;
import dev.testudo.orm.annotation.Model;
import dev.testudo.orm.annotation.OnDelete;
import dev.testudo.orm.annotation.Reverse;
import dev.testudo.orm.relation.Many;
import dev.testudo.orm.relation.One;
import org.jspecify.annotations.Nullable;

/** What a writer writes and another one may edit. */
@Model
public class Entry {
  @Id public Long id;

  @Column(length = 60)
  public String title;

  public int words;

  @ForeignKey(onDelete = OnDelete.CASCADE)
  public One<Writer, Long> author;

  @ForeignKey public One<@Nullable Writer, Long> editor;

  @ManyToMany(through = "entry_topic")
  public Many<Topic> topics;

  @Reverse("entry")
  public Many<Remark> remarks;
}
