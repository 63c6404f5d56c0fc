package dev.testudo.orm.exec;

import io.vertx.core.Future;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one statement, fetched part by part so that memory holds only one part. Its owner
 * closes it; what it needs of the database is held until then. One read at a time.
 *
 * @param <T> what a row becomes
 */
public interface Cursor<T extends @Nullable Object> {
  /** The next rows, about so many; empty after the last. Fails once it is closed. */
  Future<List<T>> read(int rows);

  /** Whether all rows have been read, as far as is known without asking the database. */
  boolean isAtEnd();

  /**
   * Gives back what the cursor holds, also while a read is under way or after one has failed. Every
   * call gives the same end.
   */
  Future<Void> close();
}
