package dev.testudo.orm.exec.jdbc;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.reflect.Proxy;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.Test;

/** The threads of a pool. */
class WorkerTest {
  private static final String WHY = "no room for a connection";

  @Test
  void callersAreToldOfErrorsThatKeepConnectionsFromBeingOpened() throws InterruptedException {
    BlockingQueue<String> told = new LinkedBlockingQueue<>();
    var pool =
        new Pool(
            new PoolSettings("test-", 1, 5, SECONDS.toNanos(9), 0, 0, 0, false, CallerRuns.NEVER),
            full());
    for (int i = 0; i < 2; i++) {
      var job = new Asked(told);
      job.waitUntil(System.nanoTime() + SECONDS.toNanos(9));
      pool.submit(job);

      assertEquals(WHY, told.poll(5, SECONDS), "the pool has one thread, which goes on");
    }
  }

  /** A driver of a process that has no memory left. */
  private static JdbcDriver full() {
    return (JdbcDriver)
        Proxy.newProxyInstance(
            WorkerTest.class.getClassLoader(),
            new Class<?>[] {JdbcDriver.class},
            (self, method, arguments) -> {
              if (method.getName().equals("open")) {
                throw new OutOfMemoryError(WHY);
              }
              throw new AssertionError(method);
            });
  }

  private static final class Asked extends Job {
    private final BlockingQueue<String> told;

    Asked(BlockingQueue<String> told) {
      this.told = told;
    }

    @Override
    Runnable run(Worker worker, Session session) {
      return () -> told.add("opened");
    }

    @Override
    void fail(Throwable failure) {
      told.add(String.valueOf(failure.getMessage()));
    }
  }
}
