package dev.testudo.benchmarks.compile;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import javax.tools.ToolProvider;

/** Compiles what its arguments say, as javac does, and tells how long processors worked for it. */
public final class CompilerProcess {
  private CompilerProcess() {}

  /** Prints nanoseconds, and exits with 0 if all was compiled. */
  public static void main(String[] arguments) {
    int failed = ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments);
    var system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    System.out.println(system.getProcessCpuTime());
    System.exit(failed);
  }
}
