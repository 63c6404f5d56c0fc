package dev.testudo.orm.tx;

import dev.testudo.orm.exec.Database;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/**
 * What all ways to one database have in common.
 *
 * @param database the database
 * @param clock stamps rows
 * @param seal signs the cursors of pages
 * @param vigil watches its transactions
 * @param writes remembers when it was last written to; null if nobody wants to know
 */
public record Home(
    Database database, Clock clock, Seal seal, Vigil vigil, @Nullable Writes writes) {}
