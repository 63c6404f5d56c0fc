package dev.testudo.orm.sample.blog;

import dev.testudo.orm.annotation.Column;
import dev.testudo.orm.annotation.CreatedAt;
import dev.testudo.orm.annotation.ForeignKey;
import dev.testudo.orm.annotation.Id;
import dev.testudo.orm.annotation.ManyToMany;
import dev.testudo.orm.annotation.Model;
import dev.testudo.orm.annotation.OnDelete;
import dev.testudo.orm.annotation.Reverse;
import dev.testudo.orm.relation.Many;
import dev.testudo.orm.relation.One;
import java.time.Instant;

/** What somebody wrote. */
@Model
public class Post {
  @Id public Long id;

  @Column(length = 200)
  public String title;

  public String content;

  @ForeignKey(onDelete = OnDelete.CASCADE)
  public One<User, Long> author;

  @ManyToMany(through = "post_tag")
  public Many<Tag> tags;

  @Reverse("post")
  public Many<Comment> comments;

  @CreatedAt public Instant createdAt;
}
