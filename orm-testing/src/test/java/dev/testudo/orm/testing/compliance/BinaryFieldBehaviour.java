package dev.testudo.orm.testing.compliance;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.testudo.orm.manager.Query;
import dev.testudo.orm.metamodel.Case;
import dev.testudo.orm.metamodel.Expr;
import dev.testudo.orm.metamodel.Fn;
import dev.testudo.orm.metamodel.Window;
import dev.testudo.orm.testing.compliance.model.Blobs;
import dev.testudo.orm.testing.compliance.model.BlobsManager;
import dev.testudo.orm.testing.compliance.model.BlobsPath;
import io.vertx.core.buffer.Buffer;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Bytes and UUIDs. */
interface BinaryFieldBehaviour extends Behaviour {
  int LIMIT = 16;

  private <T> Probe<Blobs, BlobsPath, T> probe(
      BiConsumer<Blobs, @Nullable T> set,
      Function<Blobs, @Nullable T> get,
      Function<BlobsPath, Expr<T>> column) {
    return new Probe<>(new BlobsManager(orm()), Blobs::new, set, get, column);
  }

  private static byte[] allBytes() {
    var bytes = new byte[256];
    for (int i = 0; i < 256; i++) {
      bytes[i] = (byte) i;
    }
    return bytes;
  }

  @Test
  default void everyByteIsKept() {
    byte[][] values = {{}, {0}, {0, 0}, {-1}, {'\'', '\\', '"', '%'}, allBytes()};
    this.<byte[]>probe((m, v) -> m.bytes = v, m -> m.bytes, p -> p.bytes).keeps(values);
    var maybe =
        this.<byte[]>probe((m, v) -> m.maybeBytes = v, m -> m.maybeBytes, p -> p.maybeBytes);
    maybe.keeps(values);
    maybe.keepsNull();
  }

  @Test
  default void buffersAreKept() {
    Buffer[] values = {Buffer.buffer(), Buffer.buffer("text"), Buffer.buffer(allBytes())};
    this.<Buffer>probe((m, v) -> m.buffer = v, m -> m.buffer, p -> p.buffer).keeps(values);
    var maybe =
        this.<Buffer>probe((m, v) -> m.maybeBuffer = v, m -> m.maybeBuffer, p -> p.maybeBuffer);
    maybe.keeps(values);
    maybe.keepsNull();
  }

  @Test
  default void limitedBytesMayBeAsManyAsTheLimit() {
    var limited = this.<byte[]>probe((m, v) -> m.limited = v, m -> m.limited, p -> p.limited);

    limited.keeps(new byte[LIMIT], new byte[] {}, new byte[] {1, 0});
    limited.refuses("limited", new byte[LIMIT + 1], new byte[1000]);
  }

  @Test
  default void aMegabyteIsKept() {
    var bytes = new byte[1 << 20];
    new Random(5).nextBytes(bytes);
    var manager = new BlobsManager(orm());
    var blobs = new Blobs();
    blobs.bytes = bytes;
    blobs.buffer = Buffer.buffer(bytes);
    manager.create(blobs).await();

    var read = manager.get(blobs.id).await();

    assertArrayEquals(bytes, read.bytes);
    assertArrayEquals(bytes, read.buffer.getBytes());
  }

  @Test
  default void whatIsSentDoesNotChangeWithTheArrayAfterwards() {
    var manager = new BlobsManager(orm());
    var blobs = new Blobs();
    blobs.bytes = new byte[] {1, 2, 3};

    var stored = manager.create(blobs);
    blobs.bytes[0] = 9;
    long id = stored.await().id;

    assertArrayEquals(new byte[] {1, 2, 3}, manager.get(id).await().bytes);
  }

  @Test
  default void uuidsAreKept() {
    UUID[] values = {
      new UUID(0, 0),
      new UUID(-1, -1),
      UUID.fromString("01234567-89ab-7def-8123-456789abcdef"),
      UUID.fromString("ffffffff-0000-4000-8000-00000000000a")
    };
    this.<UUID>probe((m, v) -> m.uuid = v, m -> m.uuid, p -> p.uuid).keeps(values);
    var maybe = this.<UUID>probe((m, v) -> m.maybeUuid = v, m -> m.maybeUuid, p -> p.maybeUuid);
    maybe.keeps(values);
    maybe.keepsNull();
  }

  @Test
  default void uuidsAreSortedAsTheyAreWritten() {
    var manager = new BlobsManager(orm());
    var random = new Random(11);
    for (int i = 0; i < 30; i++) {
      var blobs = new Blobs();
      blobs.uuid = new UUID(random.nextLong(), random.nextLong());
      manager.create(blobs).await();
    }

    var stored = manager.orderBy(p -> p.uuid).list().await().stream().map(m -> m.uuid.toString());

    var read = stored.toList();
    assertEquals(read.stream().sorted(Comparator.naturalOrder()).toList(), read);
  }

  @Test
  default void bytesAreSortedAsUnsignedNumbers() {
    var manager = new BlobsManager(orm());
    Stream.of(new byte[] {-1}, new byte[] {1}, new byte[] {}, new byte[] {1, 0}, new byte[] {127})
        .forEach(
            bytes -> {
              var blobs = new Blobs();
              blobs.limited = bytes;
              manager.create(blobs).await();
            });

    var sorted = manager.orderBy(p -> p.limited).list().await();

    byte[][] expected = {{}, {1}, {1, 0}, {127}, {-1}};
    assertArrayEquals(expected, sorted.stream().map(m -> m.limited).toArray(byte[][]::new));
  }

  @Test
  default void computedBytesThatAreNullAreNotTakenForEmptyOnes() {
    var manager = new BlobsManager(orm());
    byte[][] values = {{}, null, {}, {0}, null, {}};
    for (int i = 0; i < values.length; i++) {
      var blobs = new Blobs();
      blobs.maybeBytes = values[i];
      blobs.uuid = new UUID(0, i);
      manager.create(blobs).await();
    }
    byte[] none = {9};

    for (Function<BlobsPath, Expr<byte[]>> each :
        List.<Function<BlobsPath, Expr<byte[]>>>of(
            p -> Fn.nullIf(p.maybeBytes, none),
            p -> Case.when(p.uuid.isNotNull()).then(p.maybeBytes).otherwise(none))) {
      assertEquals(
          List.of(1L, 4L, 0L, 2L, 5L, 3L),
          numbers(manager.orderBy(p -> each.apply(p).asc().nullsFirst(), p -> p.id)));
      assertEquals(
          List.of(1L, 4L, 3L, 0L, 2L, 5L),
          numbers(manager.orderBy(p -> each.apply(p).desc(), p -> p.id)));
      assertEquals(
          List.of(0L, 1L, 3L),
          numbers(
              manager
                  .filter(p -> Fn.rowNumber(Window.partitionBy(each.apply(p)).orderBy(p.id)).le(1L))
                  .orderBy(p -> p.id)));
    }
  }

  @Test
  default void windowsTakeComputedBytesThatAreGroupedBy() {
    var manager = new BlobsManager(orm());
    byte[][] values = {{}, null, {}, {0}, null};
    for (byte[] value : values) {
      var blobs = new Blobs();
      blobs.maybeBytes = value;
      manager.create(blobs).await();
    }
    Function<BlobsPath, Expr<byte[]>> each =
        p -> Case.when(p.maybeBytes.isNotNull()).then(p.maybeBytes).otherwise(p.maybeBytes);

    var counted =
        manager
            .all()
            .select(p -> Fn.rowNumber(Window.partitionBy(each.apply(p)).orderBy(each.apply(p))))
            .groupBy(each)
            .list()
            .await();

    assertEquals(List.of(1L, 1L, 1L), counted);
  }

  private static List<Long> numbers(Query<Blobs, BlobsPath> of) {
    return of.list().await().stream().map(m -> m.uuid.getLeastSignificantBits()).toList();
  }
}
