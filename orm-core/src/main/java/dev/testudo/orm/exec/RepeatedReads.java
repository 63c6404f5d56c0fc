package dev.testudo.orm.exec;

import dev.testudo.orm.dialect.SqlText;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The reads of one connection that a program might do for many rows at once. */
public final class RepeatedReads {
  /** A loop does not rest so long; a server that uses one thread for ever does. */
  private static final long PAUSE = TimeUnit.SECONDS.toNanos(1);

  private final String connection;
  private final List<ReadCount> counts;

  private RepeatedReads(String connection, List<ReadCount> counts) {
    this.connection = connection;
    this.counts = counts;
  }

  /** What counts the reads of a connection; null if nobody wants to know. */
  static @Nullable RepeatedReads of(
      String connection, @Nullable ReadCount logged, List<ReadCount> heard) {
    if (logged == null && heard.isEmpty()) {
      return null;
    }
    List<ReadCount> counts = new ArrayList<>(heard);
    if (logged != null) {
      counts.add(logged);
    }
    return new RepeatedReads(connection, counts);
  }

  /** A count whose findings are logged; null if none is wanted. */
  static @Nullable ReadCount logged(int most) {
    return most == 0
        ? null
        : new ReadCount(
            most,
            PAUSE,
            read -> SqlLog.LOG.log(System.Logger.Level.WARNING, read::message),
            System::nanoTime);
  }

  /**
   * Takes note of a read of one row, or of what belongs to one row, that is about to be sent.
   *
   * @param wayOut asked for what reads many with one statement, if this is one too many
   */
  public void seen(SqlText sql, Supplier<@Nullable String> wayOut) {
    String site = CallSite.current();
    if (site != null) {
      counts.forEach(count -> count.seen(connection, site, sql.text(), wayOut));
    }
  }
}
