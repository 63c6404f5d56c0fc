package dev.testudo.benchmarks.hibernate;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** What posts are about. */
@Entity
class Tag {
  @Id long id;

  String name = "";
}
