package dev.testudo.benchmarks;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The JDKs that run contenders.
 *
 * @param own the one of this program
 * @param loom one with virtual threads, if there is one
 */
record Jdks(Path own, Optional<Path> loom) {
  private static final int LOOM = 25;

  /** This program's own one, and the one that an option or else the environment names. */
  static Jdks of(@Nullable Path given) {
    Path own = Path.of(System.getProperty("java.home"));
    if (given != null) {
      return new Jdks(own, Optional.of(given));
    }
    String named = System.getenv("JAVA25_HOME");
    if (named != null && !named.isEmpty()) {
      return new Jdks(own, Optional.of(Path.of(named)));
    }
    return new Jdks(own, Runtime.version().feature() >= LOOM ? Optional.of(own) : Optional.empty());
  }
}
