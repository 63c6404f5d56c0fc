package dev.testudo.orm.testing.write.model;

import dev.testudo.orm.annotation.Column;
import dev.testudo.orm.annotation.Encrypted;
import dev.testudo.orm.annotation.Id;
import dev.testudo.orm.annotation.Json;
import dev.testudo.orm.annotation.Model;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Columns that the database cannot read. */
@Model
public class Patient {
  @Id public Long id;

  @Encrypted(deterministic = true)
  @Column(length = 40, unique = true)
  public String email;

  @Encrypted public @Nullable String notes;
  @Encrypted public int age;
  @Encrypted public boolean insured;

  @Encrypted(deterministic = true)
  @Column(precision = 10, scale = 2)
  public @Nullable BigDecimal balance;

  @Encrypted public @Nullable Instant seenAt;
  @Encrypted public @Nullable LocalDate birthday;
  @Encrypted public @Nullable UUID token;
  @Encrypted public byte @Nullable [] scan;
  @Encrypted @Json public Map<String, Integer> results = Map.of();

  @Encrypted(deterministic = true)
  public @Nullable Long insurance;

  /** A patient. */
  public static Patient of(String email, String notes) {
    var patient = new Patient();
    patient.email = email;
    patient.notes = notes;
    return patient;
  }
}
