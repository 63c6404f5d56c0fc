package dev.testudo.orm.manager;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class PipelineTest {
  private final List<Promise<Void>> promises =
      Stream.generate(Promise::<Void>promise).limit(3).toList();
  private final List<Integer> told = new ArrayList<>();

  private Future<Void> run() {
    return Pipeline.run(List.of(0, 1, 2), i -> promises.get(i).future(), told::add);
  }

  @Test
  void tellsOfPiecesInTheirOrderWhicheverEndsFirst() {
    Future<Void> all = run();

    promises.get(1).complete();
    assertEquals(List.of(), told);
    promises.get(0).complete();
    assertEquals(List.of(0, 1), told);
    assertFalse(all.isComplete());
    promises.get(2).complete();
    assertEquals(List.of(0, 1, 2), told);
    assertTrue(all.succeeded());
  }

  @Test
  void tellsOfNothingAfterAFailureAndWaitsForTheRest() {
    Future<Void> all = run();
    var failure = new IllegalStateException("no");

    promises.get(1).fail(failure);
    promises.get(0).complete();
    assertFalse(all.isComplete());
    promises.get(2).complete();

    assertEquals(List.of(), told);
    assertSame(failure, all.cause());
  }

  @Test
  void failsWithWhatTheListenerThrows() {
    var failure = new IllegalStateException("no");
    Future<Void> all =
        Pipeline.run(
            List.of(0),
            i -> promises.get(i).future(),
            i -> {
              throw failure;
            });

    promises.get(0).complete();

    assertSame(failure, all.cause());
  }
}
