package dev.testudo.orm.testing.compliance.model;

import dev.testudo.orm.annotation.Column;
import dev.testudo.orm.annotation.CreatedAt;
import dev.testudo.orm.annotation.Id;
import dev.testudo.orm.annotation.Index;
import dev.testudo.orm.annotation.Model;
import dev.testudo.orm.annotation.UpdatedAt;
import dev.testudo.orm.annotation.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The class of the tutorials: public fields, times, a version, a table called like a keyword. */
@Model(table = "user", comment = "People who can log in; it's \"them\" \\ é漢")
@Index(fields = {"isActive", "createdAt"})
public class User {
  @Id public Long id;

  @Column(length = 50, unique = true, comment = "What they log in with")
  public String username;

  @Column(length = 100)
  public String email;

  public boolean isActive = true;
  public @Nullable String bio;
  public int loginCount;
  @CreatedAt public Instant createdAt;
  @UpdatedAt public Instant updatedAt;
  @Version public int version;

  public User() {}

  /** A user of a name, with an address made of it. */
  public User(String username) {
    this.username = username;
    this.email = username + "@example.com";
  }
}
