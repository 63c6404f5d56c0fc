package dev.testudo.orm.testing.compliance.model;

import dev.testudo.orm.annotation.Column;
import dev.testudo.orm.annotation.CreatedAt;
import dev.testudo.orm.annotation.Embedded;
import dev.testudo.orm.annotation.Id;
import dev.testudo.orm.annotation.Json;
import dev.testudo.orm.annotation.Model;
import dev.testudo.orm.annotation.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A record with everything that a manager fills in. */
@Model
public record Ticket(
    @Id @Nullable UUID id,
    @Column(length = 40) String title,
    @Column(length = 10, defaultSql = "'open'") String state,
    @Embedded Address.@Nullable Place place,
    @Json List<String> labels,
    @CreatedAt Instant createdAt,
    @Version Integer version) {

  /** A ticket that is not stored yet. */
  public static Ticket of(String title, List<String> labels) {
    return new Ticket(null, title, null, null, labels, null, null);
  }
}
