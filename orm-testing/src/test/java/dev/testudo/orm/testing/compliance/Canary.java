package dev.testudo.orm.testing.compliance;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** Values that must not appear where people read: in messages, causes and logs. */
final class Canary implements AutoCloseable {
  static final String PASSWORD = "c4n4ry-p4ssw0rd";
  static final String VALUE = "c4n4ry-v4lue";

  private final Queue<String> lines = new ConcurrentLinkedQueue<>();
  private final Logger root = Logger.getLogger("");
  private final Handler handler =
      new Handler() {
        @Override
        public void publish(LogRecord line) {
          lines.add(line.getLoggerName() + ": " + line.getMessage() + " " + text(line.getThrown()));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
      };
  private final List<Handler> quiet = List.of(root.getHandlers());

  private Canary() {
    quiet.forEach(root::removeHandler);
    root.addHandler(handler);
  }

  /** Listens to the log instead of showing it. */
  static Canary listen() {
    return new Canary();
  }

  /** Neither the failure with all its causes nor the log so far has a secret. */
  void isSafe(Throwable failure) {
    isSafe(text(failure));
    lines.forEach(Canary::isSafe);
  }

  /** The lines that were logged. */
  List<String> lines() {
    return List.copyOf(lines);
  }

  private static void isSafe(String text) {
    assertFalse(text.contains(PASSWORD), text);
    assertFalse(text.contains(VALUE), text);
  }

  private static String text(Throwable failure) {
    if (failure == null) {
      return "";
    }
    var all = new StringWriter();
    failure.printStackTrace(new PrintWriter(all));
    return all.toString();
  }

  @Override
  public void close() {
    root.removeHandler(handler);
    quiet.forEach(root::addHandler);
  }
}
