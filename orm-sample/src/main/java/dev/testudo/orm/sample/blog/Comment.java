package dev.testudo.orm.sample.blog;

import dev.testudo.orm.annotation.CreatedAt;
import dev.testudo.orm.annotation.ForeignKey;
import dev.testudo.orm.annotation.Id;
import dev.testudo.orm.annotation.Model;
import dev.testudo.orm.annotation.OnDelete;
import dev.testudo.orm.annotation.View;
import dev.testudo.orm.relation.One;
import java.time.Instant;

/** What somebody says about a post. */
@Model
@View(name = "CommentOut", snakeCase = true)
@View(name = "CommentIn", input = true, exclude = "post", snakeCase = true)
public class Comment {
  @Id public Long id;

  public String text;

  @ForeignKey(onDelete = OnDelete.CASCADE)
  public One<Post, Long> post;

  @ForeignKey(onDelete = OnDelete.CASCADE)
  public One<User, Long> author;

  @CreatedAt public Instant createdAt;
}
