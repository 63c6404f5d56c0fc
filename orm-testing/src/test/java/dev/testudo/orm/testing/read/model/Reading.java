package dev.testudo.orm.testing.read.model;

import dev.testudo.orm.annotation.Column;
import dev.testudo.orm.annotation.Id;
import dev.testudo.orm.annotation.Model;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** A row with a column of every kind that has an order. */
@Model
public class Reading {
  /** How many objects have ever been made. */
  public static final AtomicLong MADE = new AtomicLong();

  @Id public Long id;
  public int n;

  @Column(length = 20)
  public @Nullable String word;

  public @Nullable Integer whole;
  public @Nullable Long big;
  public @Nullable Short small;
  public @Nullable Double wide;
  public @Nullable Float narrow;

  @Column(precision = 10, scale = 2)
  public @Nullable BigDecimal exact;

  public @Nullable Boolean flag;
  public @Nullable Instant moment;
  public @Nullable LocalDate day;
  public @Nullable LocalTime hour;
  public @Nullable LocalDateTime local;
  public @Nullable UUID code;

  @Column(length = 10)
  public byte @Nullable [] raw;

  public @Nullable Mood mood;

  public Reading() {
    MADE.incrementAndGet();
  }
}
