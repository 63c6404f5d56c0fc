package dev.testudo.benchmarks.hibernate;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** A journal whose keys come from the table's sequence, fifty at a time: without, no batches. */
@Entity(name = "Journal")
@Table(name = "journal")
class SequencedJournal extends Journal {
  /** How many keys it takes at a time. */
  static final int KEYS = 50;

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "keys")
  @SequenceGenerator(name = "keys", sequenceName = "journal_id_seq", allocationSize = KEYS)
  @Nullable Long id;

  @Override
  long id() {
    return id == null ? 0 : id;
  }
}
