package dev.testudo.orm.testing.blog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.testudo.orm.dialect.Capability;
import dev.testudo.orm.error.OrmException;
import dev.testudo.orm.error.SerializationException;
import dev.testudo.orm.error.TransactionException;
import dev.testudo.orm.manager.Query;
import dev.testudo.orm.testing.blog.model.Entry;
import dev.testudo.orm.testing.blog.model.EntryManager;
import dev.testudo.orm.testing.blog.model.EntryModel;
import dev.testudo.orm.testing.blog.model.EntryPath;
import dev.testudo.orm.testing.blog.model.Writer;
import dev.testudo.orm.testing.blog.model.WriterManager;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Locks of rows where related rows are joined. */
interface JoinedLockBehaviour {
  Blog blog();

  private boolean can(Capability capability) {
    return blog().orm.route(EntryModel.MODEL).can(capability);
  }

  private Query<Entry, EntryPath> joined() {
    return blog().entries.filter(e -> e.author().name.eq("Ann")).selectRelated(e -> e.author());
  }

  /** What another transaction is told that wants the author's row while the query locks its own. */
  private Future<List<Writer>> authorWhile(UnaryOperator<Query<Entry, EntryPath>> lock) {
    Writer ann = blog().writer("Ann", null);
    blog().entry("A", 10, ann, null);
    Promise<Void> locked = Promise.promise();
    Promise<Void> letGo = Promise.promise();
    var holder =
        blog()
            .orm
            .transaction(
                tx ->
                    lock.apply(joined())
                        .list()
                        .onSuccess(rows -> locked.complete())
                        .onFailure(locked::fail)
                        .compose(rows -> letGo.future())
                        .compose(gone -> new EntryManager(tx).count()));
    try {
      await(locked.future());
      Future<List<Writer>> other =
          blog().orm.transaction(tx -> blog().writers.all().forUpdate().noWait().list());
      await(other.otherwiseEmpty());
      return other;
    } finally {
      letGo.complete();
      await(holder.otherwiseEmpty());
    }
  }

  private static <T> T await(Future<T> future) {
    try {
      return future.await(30, TimeUnit.SECONDS);
    } catch (java.util.concurrent.TimeoutException e) {
      throw new AssertionError("no end within 30 s", e);
    }
  }

  @Test
  default void whatIsJoinedIsOnlyLookedAt() {
    assumeTrue(can(Capability.ROW_LOCKS_OF));

    Future<List<Writer>> other = authorWhile(query -> query.forUpdate());

    assertEquals(List.of("Ann"), other.result().stream().map(w -> w.name).toList());
  }

  @Test
  default void whatIsNamedIsLockedAlong() {
    assumeTrue(can(Capability.ROW_LOCKS_OF));

    Future<List<Writer>> other = authorWhile(query -> query.forUpdate().of(e -> e.author()));

    assertEquals(SerializationException.class, other.cause().getClass());
  }

  @Test
  default void whatIsNamedNeedNotBeSelected() {
    assumeTrue(can(Capability.ROW_LOCKS_OF));
    Writer ann = blog().writer("Ann", null);
    blog().entry("A", 10, ann, null);

    List<Entry> got =
        await(
            blog()
                .orm
                .transaction(
                    tx ->
                        blog().entries.all().forUpdate().of(e -> e.author()).skipLocked().list()));

    assertEquals(List.of("A"), got.stream().map(e -> e.title).toList());
  }

  @Test
  default void namingWhatIsLockedIsRefusedWhereTheEngineCannot() {
    assumeTrue(!can(Capability.ROW_LOCKS_OF) && can(Capability.ROW_LOCKS));

    var failure =
        assertThrows(
            TransactionException.class,
            () ->
                await(
                    blog().orm.transaction(tx -> joined().forUpdate().of(e -> e.author()).list())));

    assertTrue(failure.getMessage().contains("ROW_LOCKS_OF"), failure.getMessage());
  }

  @Test
  default void whatMayBeAbsentCannotBeLockedAlong() {
    var query = blog().entries.all().forUpdate();

    assertThrows(OrmException.class, () -> query.of(e -> e.editor()));
    assertThrows(OrmException.class, () -> query.of(e -> e));
    assertThrows(OrmException.class, () -> blog().entries.all().of(e -> e.author()));
    assertEquals(0, new WriterManager(blog().orm).count().await());
  }
}
