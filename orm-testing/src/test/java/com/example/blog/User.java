package com.example.blog;

import dev.testudo.orm.annotation.*;
import dev.testudo.orm.relation.*;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

@Model(table = "user", comment = "People who can log in")
@Index(fields = {"isActive", "createdAt"})
public class User {
  @Id public Long id; // Long/Integer: database identity; UUID: v7 made by the client; else assigned

  @Column(length = 50, unique = true)
  public String username;

  @Column(length = 100)
  public String email;

  public boolean isActive = true; // the default of objects made with new

  @Nullable
  public String
      bio; // org.jspecify.annotations.Nullable (or @Column(nullable = true)); else NOT NULL

  public int loginCount;
  @CreatedAt public Instant createdAt;
  @UpdatedAt public Instant updatedAt;
  @Version public int version; // optional: optimistic locking

  @Reverse("author")
  public Many<Post> posts; // loaded only when asked for
}
