package dev.testudo.benchmarks.hibernate;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** What posts are about. */
@Entity
@Table(name = "tag")
class Tag {
  @Id long id;

  String name = "";
}
