package dev.testudo.orm.testing.random.model;

import dev.testudo.orm.annotation.Column;
import dev.testudo.orm.annotation.ForeignKey;
import dev.testudo.orm.annotation.Id;
import dev.testudo.orm.annotation.Json;
import dev.testudo.orm.annotation.Model;
import dev.testudo.orm.relation.One;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A thing, perhaps on a shelf, with a column of every type. */
@Model
public class Item {
  @Id public Long id;
  public int n;
  public @Nullable Integer a;
  public short small;
  public long big;
  public @Nullable Long maybeBig;
  public float single;
  public double real;
  public @Nullable Double maybeReal;

  @Column(precision = 12, scale = 4)
  public BigDecimal price;

  @Column(precision = 12, scale = 4)
  public @Nullable BigDecimal maybePrice;

  @Column(length = 20)
  public String t;

  public @Nullable String s;
  public boolean flag;
  public @Nullable Boolean maybeFlag;
  public Instant moment;
  public @Nullable Instant maybeMoment;
  public @Nullable LocalDate day;
  public @Nullable LocalTime time;
  public @Nullable LocalDateTime local;
  public @Nullable Duration span;
  public @Nullable UUID uuid;
  public @Nullable Tone tone;

  @Column(length = 8)
  public byte @Nullable [] bytes;

  @Json public @Nullable Map<String, Object> data;
  public List<String> labels = List.of();
  @ForeignKey public One<@Nullable Shelf, Long> shelf;
}
