package dev.testudo.orm.dialect;

import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How one engine begins transactions and prepares connections. */
enum Sessions {
  POSTGRES {
    /** A portal lives no longer than its transaction. */
    @Override
    String beginCursor() {
      return "BEGIN READ ONLY";
    }

    @Override
    List<String> begin(TransactionMode mode) {
      String isolation = mode.isolation() == null ? "" : ISOLATION + mode.isolation().words();
      return List.of(
          "BEGIN"
              + isolation
              + (mode.readOnly() ? " READ ONLY" : "")
              + (mode.deferrable() ? " DEFERRABLE" : ""));
    }

    @Override
    List<String> limit(Duration silence) {
      long millis = Math.min(silence.toMillis(), Integer.MAX_VALUE);
      return List.of("SET LOCAL idle_in_transaction_session_timeout = " + millis);
    }

    @Override
    List<String> setup(ZoneId zone, @Nullable Duration timeout) {
      String zoneSql = "SET TIME ZONE " + zoneName(zone);
      return timeout == null
          ? List.of(zoneSql)
          : List.of(zoneSql, "SET statement_timeout = " + timeout.toMillis());
    }
  },
  MYSQL {
    @Override
    List<String> begin(TransactionMode mode) {
      return startTransaction(mode);
    }

    @Override
    List<String> setup(ZoneId zone, @Nullable Duration timeout) {
      return timeout == null
          ? List.of(UTC, STRICT, EXACT_TEXT, LONG_QUOTIENTS)
          : List.of(
              UTC,
              STRICT,
              EXACT_TEXT,
              LONG_QUOTIENTS,
              "SET SESSION max_execution_time = " + timeout.toMillis());
    }
  },
  MARIADB {
    @Override
    List<String> begin(TransactionMode mode) {
      return startTransaction(mode);
    }

    @Override
    List<String> setup(ZoneId zone, @Nullable Duration timeout) {
      return timeout == null
          ? List.of(UTC, STRICT, EXACT_TEXT, LONG_QUOTIENTS)
          : List.of(
              UTC,
              STRICT,
              EXACT_TEXT,
              LONG_QUOTIENTS,
              "SET SESSION max_statement_time = " + timeout.toMillis() / 1000.0);
    }
  },
  /** Knows the isolation only of sessions, so that it is put back at the end. */
  H2 {
    /** Else a row version that the cursor still has to read may be thrown away. */
    @Override
    String beginCursor() {
      return "BEGIN";
    }

    @Override
    List<String> begin(TransactionMode mode) {
      return mode.isolation() == null
          ? List.of("BEGIN")
          : List.of(CHARACTERISTICS + mode.isolation().words(), "BEGIN");
    }

    @Override
    List<String> afterwards(TransactionMode mode) {
      return mode.isolation() == null
          ? List.of()
          : List.of(CHARACTERISTICS + Isolation.READ_COMMITTED.words());
    }
  },
  /** Every transaction is serializable here. */
  SQLITE {
    @Override
    List<String> begin(TransactionMode mode) {
      // The write lock at once: a transaction that reads first could not get it later.
      return mode.readOnly()
          ? List.of("PRAGMA query_only = 1", "BEGIN")
          : List.of("BEGIN IMMEDIATE");
    }

    @Override
    List<String> afterwards(TransactionMode mode) {
      return mode.readOnly() ? List.of("PRAGMA query_only = 0") : List.of();
    }
  };

  private static final String ISOLATION = " ISOLATION LEVEL ";
  private static final String CHARACTERISTICS =
      "SET SESSION CHARACTERISTICS AS TRANSACTION ISOLATION LEVEL ";

  // Instants are stored in columns without a zone, so the session's zone must be theirs.
  private static final String UTC = "SET SESSION time_zone = '+00:00'";
  // Values that do not fit are errors, 0 is a value like others, and || is no OR.
  private static final String STRICT =
      "SET SESSION sql_mode = 'STRICT_ALL_TABLES,ERROR_FOR_DIVISION_BY_ZERO,NO_ZERO_DATE,"
          + "NO_ZERO_IN_DATE,NO_AUTO_VALUE_ON_ZERO,NO_ENGINE_SUBSTITUTION,ONLY_FULL_GROUP_BY,"
          + "PIPES_AS_CONCAT'";

  // What is computed from values alone compares as they do: see the driver's collation.
  private static final String EXACT_TEXT = "SET SESSION collation_connection = utf8mb4_bin";
  // Quotients of decimals are rounded to 10 digits, so they need some more before.
  private static final String LONG_QUOTIENTS = "SET SESSION div_precision_increment = 14";

  /** The statements that begin a transaction. */
  abstract List<String> begin(TransactionMode mode);

  /** What makes the server itself end a transaction that it hears nothing of for so long. */
  List<String> limit(Duration silence) {
    return List.of();
  }

  /** What undoes those of them that outlive the transaction. */
  List<String> afterwards(TransactionMode mode) {
    return List.of();
  }

  private static List<String> startTransaction(TransactionMode mode) {
    String start = mode.readOnly() ? "START TRANSACTION READ ONLY" : "START TRANSACTION";
    return mode.isolation() == null
        ? List.of(start)
        // Without SESSION it is about the next transaction only.
        : List.of("SET TRANSACTION ISOLATION LEVEL " + mode.isolation().words(), start);
  }

  /** What begins the transaction of a cursor; null where it needs none. */
  @Nullable String beginCursor() {
    return null;
  }

  /** What a new connection runs; nothing where the transport sets what is needed. */
  List<String> setup(ZoneId zone, @Nullable Duration timeout) {
    return List.of();
  }

  /** PostgreSQL counts the offset in a zone's name westward; that of an interval is the usual. */
  private static String zoneName(ZoneId zone) {
    if (!(zone.normalized() instanceof ZoneOffset offset)) {
      return Literals.standard(zone.getId());
    }
    return offset.equals(ZoneOffset.UTC)
        ? "'UTC'"
        : "INTERVAL " + Literals.standard(offset.getId()) + " HOUR TO MINUTE";
  }
}
