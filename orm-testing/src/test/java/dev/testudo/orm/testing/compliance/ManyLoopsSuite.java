package dev.testudo.orm.testing.compliance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.testudo.orm.Orm;
import dev.testudo.orm.dialect.SqlText;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The suite where connections are spread over some event loops. */
abstract class ManyLoopsSuite extends ComplianceSuite {
  ManyLoopsSuite(Traits traits) {
    super(traits, Way.MANY_LOOPS);
  }

  /** Else the suite would show what the usual one shows. */
  @Test
  void oneCallersRowsAreReadOnSeveralLoopsAndToldOnItsOwn() {
    Set<String> readers = new HashSet<>();
    Set<String> told = new HashSet<>();
    Vertx vertx = Vertx.vertx();
    Orm orm = Way.MANY_LOOPS.open(bench().freshUrl(), null);
    try {
      var loop = vertx.getOrCreateContext();
      for (int i = 0; i < 20; i++) {
        var together = Promise.<Void>promise();
        loop.runOnContext(
            none -> {
              List<Future<?>> sent = new ArrayList<>();
              for (int j = 0; j < 6; j++) {
                sent.add(
                    Bench.client(orm)
                        .query(
                            new SqlText("SELECT 1", List.of()), new Object[0], new ReadingThread())
                        .onSuccess(
                            threads -> {
                              readers.addAll(threads);
                              told.add(Thread.currentThread().getName());
                            }));
              }
              Future.all(sent).<Void>mapEmpty().onComplete(together);
            });
        together.future().await();
      }
    } finally {
      orm.close().await();
      vertx.close().await();
    }

    assertTrue(readers.size() > 1, readers::toString);
    assertEquals(1, told.size(), told::toString);
  }
}
