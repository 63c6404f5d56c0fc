package dev.testudo.benchmarks.spring;

import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/** The journal of Test 1, but for its time, which the servers hold in different types. */
abstract class Journal {
  @Id @Nullable Long id;
  short level;
  String text = "";

  /** PostgreSQL, whose times have a zone. */
  @Table("journal")
  static final class Zoned extends Journal {
    OffsetDateTime timestamp = OffsetDateTime.MIN;
  }

  /** MariaDB, whose times have none. */
  @Table("journal")
  static final class Local extends Journal {
    LocalDateTime timestamp = LocalDateTime.MIN;
  }
}
