package dev.testudo.benchmarks.bare;

import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.data.Numeric;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** The values that the two servers do not agree on. */
interface VertxValues {
  /** PostgreSQL. */
  VertxValues POSTGRES =
      new VertxValues() {
        @Override
        public Instant time(Row row, int at) {
          return row.getOffsetDateTime(at).toInstant();
        }

        @Override
        public Object time(Instant time) {
          return time.atOffset(ZoneOffset.UTC);
        }

        @Override
        public @Nullable JsonObject json(Row row, int at) {
          return (JsonObject) row.getValue(at);
        }

        @Override
        public @Nullable Object json(@Nullable JsonObject document) {
          return document;
        }
      };

  /** MariaDB, where documents are texts. */
  VertxValues MARIADB =
      new VertxValues() {
        @Override
        public Instant time(Row row, int at) {
          return row.getLocalDateTime(at).toInstant(ZoneOffset.UTC);
        }

        @Override
        public Object time(Instant time) {
          return LocalDateTime.ofInstant(time, ZoneOffset.UTC);
        }

        @Override
        public @Nullable JsonObject json(Row row, int at) {
          String text = row.getString(at);
          return text == null ? null : new JsonObject(text);
        }

        @Override
        public @Nullable Object json(@Nullable JsonObject document) {
          return document == null ? null : document.encode();
        }
      };

  /** Reads a moment. */
  Instant time(Row row, int at);

  /** A moment as a parameter. */
  Object time(Instant time);

  /** Reads a document. */
  @Nullable JsonObject json(Row row, int at);

  /** A document as a parameter. */
  @Nullable Object json(@Nullable JsonObject document);

  /** A decimal as a parameter. */
  default @Nullable Object decimal(@Nullable BigDecimal decimal) {
    return decimal == null ? null : Numeric.create(decimal);
  }
}
