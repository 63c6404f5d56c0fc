package dev.testudo.benchmarks.model.blog;

import dev.testudo.orm.annotation.Column;
import dev.testudo.orm.annotation.ForeignKey;
import dev.testudo.orm.annotation.Id;
import dev.testudo.orm.annotation.ManyToMany;
import dev.testudo.orm.annotation.Model;
import dev.testudo.orm.relation.Many;
import dev.testudo.orm.relation.One;

/** What a member writes. */
@Model(table = "post")
public class Post {
  @Id public Long id;

  @Column(length = 80)
  public String title;

  @ForeignKey public One<Member, Long> author;

  @ManyToMany(through = "post_tag")
  public Many<Tag> tags;
}
