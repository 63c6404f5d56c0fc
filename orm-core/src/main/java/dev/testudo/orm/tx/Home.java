package dev.testudo.orm.tx;

import dev.testudo.orm.exec.Database;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/**
 * What all ways to one database have in common.
 *
 * @param database the database
 * @param surroundings what operations find around them
 * @param vigil watches its transactions
 * @param writes remembers when it was last written to; null if nobody wants to know
 * @param merges whether statements that are issued together may be sent as one
 */
public record Home(
    Database database,
    Surroundings surroundings,
    Vigil vigil,
    @Nullable Writes writes,
    boolean merges) {

  /** A database whose operations find a clock and a seal around them, and nothing else. */
  public Home(Database database, Clock clock, Seal seal, Vigil vigil, @Nullable Writes writes) {
    this(database, Surroundings.of(clock, seal), vigil, writes, true);
  }
}
