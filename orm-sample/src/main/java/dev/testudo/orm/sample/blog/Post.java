package dev.testudo.orm.sample.blog;

import dev.testudo.orm.annotation.Column;
import dev.testudo.orm.annotation.CreatedAt;
import dev.testudo.orm.annotation.ForeignKey;
import dev.testudo.orm.annotation.Id;
import dev.testudo.orm.annotation.ManyToMany;
import dev.testudo.orm.annotation.Model;
import dev.testudo.orm.annotation.OnDelete;
import dev.testudo.orm.annotation.Reverse;
import dev.testudo.orm.annotation.View;
import dev.testudo.orm.relation.Many;
import dev.testudo.orm.relation.One;
import java.time.Instant;

/** What somebody wrote. */
@Model
@View(name = "PostOut", nested = @View.Nested(field = "tags", view = "TagOut"), snakeCase = true)
@View(
    name = "PostWithAuthor",
    nested = @View.Nested(field = "author", view = "UserOut"),
    snakeCase = true)
@View(
    name = "PostWhole",
    nested = {
      @View.Nested(field = "author", view = "UserOut"),
      @View.Nested(field = "tags", view = "TagOut"),
      @View.Nested(field = "comments", view = "CommentOut")
    },
    snakeCase = true)
@View(
    name = "PostIn",
    input = true,
    optional = "tags",
    nested = @View.Nested(field = "tags", view = "TagIn"),
    snakeCase = true)
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
