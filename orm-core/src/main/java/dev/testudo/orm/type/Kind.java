package dev.testudo.orm.type;

/**
 * The kinds of value that travel to and from a database, each with exactly one Java class. A
 * dialect maps a kind to a column type, a transport maps it to what its driver takes.
 */
public enum Kind {
  /** {@link Boolean}. */
  BOOLEAN,
  /** {@link Short}. */
  SHORT,
  /** {@link Integer}. */
  INTEGER,
  /** {@link Long}. */
  LONG,
  /** {@link Float}. */
  FLOAT,
  /** {@link Double}. */
  DOUBLE,
  /** {@link java.math.BigDecimal}, exact, of the column's scale. */
  DECIMAL,
  /** {@link String}, any Unicode. */
  TEXT,
  /** {@code byte[]}. */
  BYTES,
  /** {@link java.time.Instant}, microseconds. */
  INSTANT,
  /** {@link java.time.LocalDate}. */
  DATE,
  /** {@link java.time.LocalTime}, microseconds. */
  TIME,
  /** {@link java.time.LocalDateTime}, microseconds. */
  DATE_TIME,
  /** {@link java.util.UUID}. */
  UUID,
  /** {@link String} that holds a JSON text. */
  JSON,
  /** {@link java.util.List} of values of one other kind. */
  ARRAY
}
