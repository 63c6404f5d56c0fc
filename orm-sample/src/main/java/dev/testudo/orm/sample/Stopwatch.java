package dev.testudo.orm.sample;

import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.util.LinkedHashMap;
import java.util.Map;

/** Remembers when something was done, and tells how long after the start of the JVM that was. */
final class Stopwatch {
  private final boolean on;
  private final Map<String, Long> passed = new LinkedHashMap<>();

  Stopwatch(boolean on) {
    this.on = on;
  }

  synchronized void passed(String what) {
    if (on) {
      passed.putIfAbsent(what, System.currentTimeMillis());
    }
  }

  synchronized void report(PrintWriter out) {
    if (!on) {
      return;
    }
    // Asked for at the very end: loading the management classes takes time itself.
    long start = ManagementFactory.getRuntimeMXBean().getStartTime();
    passed.forEach((what, when) -> out.printf("  %4d ms: %s%n", when - start, what));
    out.flush();
  }
}
