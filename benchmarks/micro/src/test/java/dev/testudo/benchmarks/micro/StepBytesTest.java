package dev.testudo.benchmarks.micro;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

/**
 * What the steps of every statement allocate on the thread of the caller. Bytes are counted and no
 * time is taken. The JVM of these tests has no compiler that spares objects, so that the bytes are
 * the same in every round after the first; the bounds are 3 % above them.
 */
final class StepBytesTest {
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
  private static final int ROUNDS = 3;
  private static final int CALLS = 1_000;

  @Test
  void aQueryThatIsBuilt() throws Exception {
    var step = new Building();
    step.check();
    isBounded(step::testudo, 873);
    step.close();
  }

  @Test
  void aQueryWhoseShapeIsKnown() throws Exception {
    var step = new KnownShape();
    step.check();
    isBounded(step::testudo, 585);
  }

  @Test
  void aCreation() throws Exception {
    var step = new Creating.Columns4();
    step.check();
    isBounded(step::testudo, 1_400);
    step.close();
  }

  @Test
  void aSave() throws Exception {
    var step = new Saving.Columns4();
    step.check();
    isBounded(step::testudo, 1_277);
    step.close();
  }

  private static void isBounded(Callable<?> step, long most) throws Exception {
    long least = Long.MAX_VALUE;
    for (int round = 0; round < ROUNDS; round++) {
      long before = THREADS.getCurrentThreadAllocatedBytes();
      for (int call = 0; call < CALLS; call++) {
        step.call();
      }
      long bytes = (THREADS.getCurrentThreadAllocatedBytes() - before) / CALLS;
      least = Math.min(least, bytes);
    }
    long bytes = least;
    assertTrue(bytes <= most, () -> bytes + " bytes, not " + most);
  }
}
