package dev.testudo.orm.exec.jdbc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.vertx.core.spi.metrics.PoolMetrics;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class QuietMetricsTest {

  @Test
  void metricsThatFailDisturbNobody() {
    var metrics = new QuietMetrics(new Failing());

    assertNull(metrics.enqueue());
    assertNull(metrics.begin());
    metrics.dequeue("a");
    metrics.end("b");
  }

  @Test
  void othersAreTold() {
    var told = new ArrayList<Object>();
    var metrics = new QuietMetrics(new Telling(told));

    metrics.dequeue(metrics.enqueue());
    metrics.end(metrics.begin());

    assertEquals(List.of("queued", "used"), told);
  }

  private static final class Failing implements PoolMetrics<Object, Object> {
    @Override
    public Object enqueue() {
      throw new IllegalStateException("enqueue");
    }

    @Override
    public void dequeue(Object queued) {
      throw new IllegalStateException("dequeue");
    }

    @Override
    public Object begin() {
      throw new NoSuchMethodError("begin");
    }

    @Override
    public void end(Object use) {
      throw new IllegalStateException("end");
    }
  }

  private record Telling(List<Object> told) implements PoolMetrics<Object, Object> {
    @Override
    public Object enqueue() {
      return "queued";
    }

    @Override
    public void dequeue(Object queued) {
      told.add(queued);
    }

    @Override
    public Object begin() {
      return "used";
    }

    @Override
    public void end(Object use) {
      told.add(use);
    }
  }
}
