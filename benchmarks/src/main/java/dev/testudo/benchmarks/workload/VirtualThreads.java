package dev.testudo.benchmarks.workload;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A virtual thread for each chain, asked for by name: older JVMs, too, must load this class. */
public final class VirtualThreads {
  /** The first JDK that has them. */
  public static final int JDK = 21;

  private VirtualThreads() {}

  /**
   * Opens an executor that runs each task on a virtual thread of its own.
   *
   * @throws IllegalStateException if this JVM has none
   */
  public static ExecutorService open() {
    try {
      return (ExecutorService)
          Executors.class.getMethod("newVirtualThreadPerTaskExecutor").invoke(null);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(
          "JDK " + Runtime.version().feature() + " has no virtual threads; JDK " + JDK + " has", e);
    }
  }
}
