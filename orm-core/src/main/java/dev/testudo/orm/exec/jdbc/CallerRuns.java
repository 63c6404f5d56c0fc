package dev.testudo.orm.exec.jdbc;

import dev.testudo.orm.config.Options;
import java.util.Locale;

/** Which statements an event loop runs itself that it sends. */
enum CallerRuns {
  /** None: each is handed to a thread of the pool. */
  NEVER,

  /** Those that were quick lately. */
  QUICK,

  /** All that the connection has run before, as far as they need not wait for a lock. */
  ALWAYS;

  /** The name of the option. */
  static final String OPTION = "caller_runs";

  static CallerRuns of(Options options) {
    return options.text(OPTION).map(word -> valueOf(word.toUpperCase(Locale.ROOT))).orElse(QUICK);
  }
}
