package dev.testudo.benchmarks.model.blog;

import dev.testudo.orm.annotation.Column;
import dev.testudo.orm.annotation.Id;
import dev.testudo.orm.annotation.Model;
import dev.testudo.orm.annotation.Reverse;
import dev.testudo.orm.relation.Many;

/** Who writes posts. */
@Model(table = "member")
public class Member {
  @Id public Long id;

  @Column(length = 40)
  public String name;

  @Reverse("author")
  public Many<Post> posts;
}
