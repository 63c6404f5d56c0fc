package dev.testudo.orm.testing.compliance.model;

import dev.testudo.orm.annotation.Model;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** Every type of java.time that has a column. */
@Model
public class Times extends Numbered {
  public Instant instant = Instant.EPOCH;
  public OffsetDateTime offset = OffsetDateTime.parse("1970-01-01T00:00:00Z");
  public LocalDate date = LocalDate.EPOCH;
  public LocalTime time = LocalTime.MIDNIGHT;
  public LocalDateTime dateTime = LocalDateTime.of(1970, 1, 1, 0, 0);
  public Duration duration = Duration.ZERO;
  public @Nullable Instant maybeInstant;
  public @Nullable OffsetDateTime maybeOffset;
  public @Nullable LocalDate maybeDate;
  public @Nullable LocalTime maybeTime;
  public @Nullable LocalDateTime maybeDateTime;
  public @Nullable Duration maybeDuration;
}
