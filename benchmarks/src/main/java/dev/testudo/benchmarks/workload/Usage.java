package dev.testudo.benchmarks.workload;

import com.sun.management.OperatingSystemMXBean;
import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;

/**
 * What this process has used since it began.
 *
 * @param nanos time on the clock
 * @param cpuNanos time of processors, of all threads, the compiler's and the collector's too
 * @param bytes memory allocated by all threads that are alive
 */
record Usage(long nanos, long cpuNanos, long bytes) {
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
  private static final OperatingSystemMXBean SYSTEM =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  static Usage now() {
    long sum = 0;
    for (long bytes : THREADS.getThreadAllocatedBytes(THREADS.getAllThreadIds())) {
      sum += Math.max(0, bytes);
    }
    return new Usage(System.nanoTime(), SYSTEM.getProcessCpuTime(), sum);
  }

  Usage since(Usage before) {
    return new Usage(nanos - before.nanos, cpuNanos - before.cpuNanos, bytes - before.bytes);
  }
}
