package dev.testudo.orm.testing.guard;

import dev.testudo.orm.Orm;
import dev.testudo.orm.exec.RepeatedRead;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;

/**
 * Fails a test whose code reads related objects one by one. For use by any thread.
 *
 * <pre>{@code
 * ReadGuard.during(orm, 3, () -> report.print());
 * }</pre>
 */
public final class ReadGuard implements AutoCloseable {
  private final List<RepeatedRead> found = new CopyOnWriteArrayList<>();
  private final Runnable end;

  private ReadGuard(Orm orm, int most) {
    end = orm.onRepeatedRead(most, found::add);
  }

  /**
   * Watches while work runs on this thread; see {@link #of}.
   *
   * @throws AssertionError if anything was found
   */
  public static void during(Orm orm, int most, Runnable work) {
    ReadGuard guard = of(orm, most);
    try {
      work.run();
    } catch (RuntimeException | Error failure) {
      guard.end.run();
      throw failure;
    }
    guard.close();
  }

  /**
   * Watches from now on.
   *
   * @param most how often one place in the program may send the same read of one row, or of what
   *     belongs to one row, within one Vert.x context, or within one thread without; 1 or more
   */
  public static ReadGuard of(Orm orm, int most) {
    return new ReadGuard(orm, most);
  }

  /** What was found so far, each place once. */
  public List<RepeatedRead> found() {
    return List.copyOf(found);
  }

  /**
   * Ends the watch.
   *
   * @throws AssertionError if anything was found: the places, their statements, and what reads all
   *     with one statement
   */
  @Override
  public void close() {
    end.run();
    if (!found.isEmpty()) {
      throw new AssertionError(
          found.stream().map(RepeatedRead::message).collect(Collectors.joining("\n")));
    }
  }
}
