package dev.testudo.orm.testing.server;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/**
 * Names that never repeat, also when several JVMs share one server. They consist of lower-case
 * letters, digits and underscores only, so they need no quoting on any engine.
 */
final class DatabaseNames {
  private static final Pattern PREFIX = Pattern.compile("[a-z][a-z0-9_]{0,30}");

  private final String tag = randomHex(4);
  private final AtomicInteger last = new AtomicInteger();

  String next(String prefix) {
    if (!PREFIX.matcher(prefix).matches()) {
      throw new IllegalArgumentException(
          "Database name prefix \""
              + prefix
              + "\" must be a lower-case letter followed by at most"
              + " 30 lower-case letters, digits or underscores");
    }
    return prefix + "_" + last.incrementAndGet() + "_" + tag;
  }

  /** Random bytes in hexadecimal, two digits each. */
  static String randomHex(int bytes) {
    var random = new byte[bytes];
    new SecureRandom().nextBytes(random);
    return HexFormat.of().formatHex(random);
  }
}
