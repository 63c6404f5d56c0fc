package com.example.blog;

import dev.testudo.orm.annotation.*;
import dev.testudo.orm.relation.*;
import java.time.Instant;

@Model
public class Post {
  @Id public Long id;

  @Column(length = 200)
  public String title;

  public String content; // no length: TEXT

  @ForeignKey(onDelete = OnDelete.CASCADE)
  public One<User, Long> author;

  @ManyToMany(through = "post_tag")
  public Many<Tag> tags;

  @CreatedAt public Instant createdAt;

  @Reverse("post")
  public Many<Comment> comments;
}
