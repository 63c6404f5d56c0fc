package com.example.blog;

import dev.testudo.orm.annotation.*;
import dev.testudo.orm.relation.*;
import java.time.Instant;

@Model
public class Comment {
  @Id public Long id;
  public String text;
  public boolean approved;
  @CreatedAt public Instant createdAt;

  @ForeignKey(onDelete = OnDelete.CASCADE)
  public One<Post, Long> post;
}
