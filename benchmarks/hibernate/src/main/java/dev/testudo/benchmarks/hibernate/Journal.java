package dev.testudo.benchmarks.hibernate;

import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;

/** The journal of Test 1, but for its key. */
@MappedSuperclass
abstract class Journal {
  @Column(nullable = false, updatable = false)
  Instant timestamp = Instant.EPOCH;

  @Column(nullable = false)
  short level;

  @Column(nullable = false, length = 255)
  String text = "";

  abstract long id();
}
