package dev.testudo.orm.testing.write.model;

import dev.testudo.orm.annotation.Column;
import dev.testudo.orm.annotation.CreatedAt;
import dev.testudo.orm.annotation.ForeignKey;
import dev.testudo.orm.annotation.Id;
import dev.testudo.orm.annotation.Json;
import dev.testudo.orm.annotation.Model;
import dev.testudo.orm.annotation.ReadOnly;
import dev.testudo.orm.annotation.Sensitive;
import dev.testudo.orm.relation.One;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A field of each kind that input may fill. */
@Model
public class Profile {
  /** What a profile is. */
  public enum Kind {
    PERSON,
    FIRM
  }

  @Id public Long id;

  @Column(length = 10)
  public String name;

  public int age;
  public boolean active;
  public Kind kind = Kind.PERSON;

  @Column(precision = 8, scale = 2)
  public @Nullable BigDecimal balance;

  public @Nullable LocalDate birthday;
  public @Nullable Instant seenAt;
  public @Nullable UUID token;
  public List<String> tags = List.of();
  @Json public Map<String, Integer> scores = Map.of();

  @ForeignKey public One<@Nullable Folder, Long> folder;

  @Sensitive
  @Column(length = 60)
  public String hash = "";

  @ReadOnly
  @Column(defaultSql = "1")
  public int level;

  @CreatedAt public Instant createdAt;
}
