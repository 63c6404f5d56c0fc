package dev.testudo.orm.testing.server;

/** Work for the end of the JVM. */
final class AtExit {

  /** An action that may fail. */
  @FunctionalInterface
  interface Action {
    void run() throws Exception;
  }

  private AtExit() {}

  static void run(String purpose, Action action) {
    Runtime.getRuntime().addShutdownHook(new Thread(() -> attempt(purpose, action), purpose));
  }

  private static void attempt(String purpose, Action action) {
    try {
      action.run();
    } catch (Exception e) {
      // Loggers may be shut down already, and nobody is left who could catch this.
      System.err.println("Test databases: could not " + purpose + ": " + e);
    }
  }
}
