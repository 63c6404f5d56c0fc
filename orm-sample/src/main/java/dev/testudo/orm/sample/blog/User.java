package dev.testudo.orm.sample.blog;

import dev.testudo.orm.annotation.Column;
import dev.testudo.orm.annotation.CreatedAt;
import dev.testudo.orm.annotation.Id;
import dev.testudo.orm.annotation.Model;
import dev.testudo.orm.annotation.Reverse;
import dev.testudo.orm.annotation.Sensitive;
import dev.testudo.orm.annotation.View;
import dev.testudo.orm.relation.Many;
import java.math.BigDecimal;
import java.time.Instant;

/** Somebody who writes, and has some money. */
@Model(comment = "People who write")
@View(name = "UserOut", exclude = "createdAt", snakeCase = true)
@View(name = "UserIn", input = true, optional = "isActive", snakeCase = true)
@View(
    name = "UserWithPosts",
    exclude = "createdAt",
    nested = @View.Nested(field = "posts", view = "PostOut"),
    snakeCase = true)
public class User {
  @Id public Long id;

  @Column(length = 50, unique = true)
  public String username;

  @Column(length = 100, unique = true)
  public String email;

  public boolean isActive = true;

  @Sensitive
  @Column(precision = 12, scale = 2)
  public BigDecimal balance = new BigDecimal("100.00");

  @CreatedAt public Instant createdAt;

  @Reverse("author")
  public Many<Post> posts;
}
