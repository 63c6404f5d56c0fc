package dev.testudo.orm.testing.compliance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.testudo.orm.error.UniqueViolationException;
import dev.testudo.orm.testing.compliance.model.Counter;
import dev.testudo.orm.testing.compliance.model.Tag;
import dev.testudo.orm.testing.server.Engine;
import io.vertx.core.Handler;
import io.vertx.core.streams.ReadStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** New objects that come one after the other, more than memory holds. */
interface BulkStreamBehaviour extends Behaviour {

  private static Stream<Counter> some(int count) {
    return IntStream.range(0, count)
        .mapToObj(
            i -> {
              var counter = new Counter("n" + i);
              counter.value = i;
              return counter;
            });
  }

  @Test
  default void theObjectsOfAStreamAreStored() {
    var closed = new AtomicBoolean();

    long stored =
        counters()
            .bulkCreate(some(20_321).onClose(() -> closed.set(true)), o -> o.batchSize(100))
            .await();

    assertEquals(20_321, stored);
    assertEquals(20_321, counters().count().await());
    assertEquals(20_320, counters().get(c -> c.name.eq("n20320")).await().value);
    assertTrue(closed.get());
    assertEquals(0, counters().bulkCreate(Stream.<Counter>of(), o -> o).await());
  }

  @Test
  default void noMoreIsTakenThanAPartBeforeItIsWritten() {
    var written = new AtomicLong();
    var most = new AtomicLong();
    List<Counter> taken = new ArrayList<>();
    Runnable quiet =
        orm()
            .onStatement(
                event -> {
                  if (event.sql().contains("INSERT")) {
                    written.addAndGet(event.rows());
                  }
                });
    try {
      counters()
          .bulkCreate(
              some(30_000)
                  .peek(
                      counter -> {
                        taken.add(counter);
                        most.accumulateAndGet(taken.size() - written.get(), Math::max);
                      }),
              o -> o)
          .await();
    } finally {
      quiet.run();
    }

    assertEquals(30_000, written.get());
    assertTrue(most.get() <= 5000, "taken ahead: " + most.get());
    taken.forEach(counter -> assertNull(counter.id, "objects of a stream stay as they are"));
  }

  @Test
  default void aFailureInTheLastPartLeavesNothingBehind() {
    counters().create(new Counter("n19999")).await();
    var closed = new AtomicBoolean();

    Failures.of(
        UniqueViolationException.class,
        counters().bulkCreate(some(20_000).onClose(() -> closed.set(true)), o -> o));

    assertEquals(1, counters().count().await());
    assertTrue(closed.get());
  }

  @Test
  default void aSourceThatFailsLeavesNothingBehind() {
    var failing =
        some(20_000)
            .peek(
                counter -> {
                  if (counter.value == 15_000) {
                    throw new IllegalStateException("source");
                  }
                });

    assertEquals(
        "source",
        Failures.of(IllegalStateException.class, counters().bulkCreate(failing, o -> o))
            .getMessage());
    assertEquals(0, counters().count().await());
  }

  @Test
  default void conflictsCanBeLeftOut() {
    counters().bulkCreate(some(10).toList()).await();

    assertEquals(490, counters().bulkCreate(some(500), o -> o.ignoreConflicts()).await());

    assertEquals(500, counters().count().await());
  }

  @Test
  default void whatAQueryStreamsCanBeStoredAnew() {
    counters().bulkCreate(some(3000).toList()).await();
    // One connection is read from while another one writes.
    if (bench().traits().engine() == Engine.SQLITE) {
      var tags = counters().all().list().await().stream().map(c -> new Tag(null, c.name));
      assertEquals(3000, tags().bulkCreate(tags, o -> o).await());
      return;
    }
    var stream = new Mapped<>(counters().all().stream(100), c -> new Tag(null, c.name));

    assertEquals(3000, tags().bulkCreate(stream, o -> o.batchSize(70)).await());

    assertEquals(3000, tags().count().await());
    assertTrue(tags().exists(t -> t.name.eq("n2999")).await());
  }

  /** A stream of what is made of another one's objects. */
  record Mapped<A, B>(ReadStream<A> source, Function<A, B> map) implements ReadStream<B> {
    @Override
    public ReadStream<B> exceptionHandler(@Nullable Handler<Throwable> handler) {
      source.exceptionHandler(handler);
      return this;
    }

    @Override
    public ReadStream<B> handler(@Nullable Handler<B> handler) {
      source.handler(handler == null ? null : object -> handler.handle(map.apply(object)));
      return this;
    }

    @Override
    public ReadStream<B> pause() {
      source.pause();
      return this;
    }

    @Override
    public ReadStream<B> resume() {
      source.resume();
      return this;
    }

    @Override
    public ReadStream<B> fetch(long amount) {
      source.fetch(amount);
      return this;
    }

    @Override
    public ReadStream<B> endHandler(@Nullable Handler<Void> handler) {
      source.endHandler(handler);
      return this;
    }
  }
}
