package dev.testudo.benchmarks.hibernate;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** A journal whose key the table counts, as on MariaDB. */
@Entity(name = "Journal")
@Table(name = "journal")
class CountedJournal extends Journal {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  @Nullable Long id;

  @Override
  long id() {
    return id == null ? 0 : id;
  }
}
