package dev.testudo.orm.testing.compliance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.testudo.orm.error.DataException;
import dev.testudo.orm.error.ValidationException;
import dev.testudo.orm.manager.Manager;
import dev.testudo.orm.metamodel.Condition;
import dev.testudo.orm.metamodel.Expr;
import dev.testudo.orm.testing.compliance.model.Numbered;
import dev.testudo.orm.testing.compliance.model.NumberedPath;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Sends values of one field to the database and back, on each of the ways that there are.
 *
 * @param fresh makes an object with some other value in the field
 */
record Probe<M extends Numbered, P extends NumberedPath<M, P>, T>(
    Manager<M, Long, P> manager,
    Supplier<M> fresh,
    BiConsumer<M, @Nullable T> set,
    Function<M, @Nullable T> get,
    Function<P, Expr<T>> column) {

  /** Each of these values comes back as it was. */
  @SafeVarargs
  final void keeps(T... values) {
    for (T value : values) {
      becomes(value, value);
    }
  }

  /** The value comes back as another one, and is found by either. */
  void becomes(T given, T expected) {
    M created = manager.create(with(given)).await();
    assertStored(created.id, expected);
    M saved = manager.create(fresh.get()).await();
    set.accept(saved, given);
    manager.save(saved).await();
    assertStored(saved.id, expected);

    for (T sought : List.of(given, expected)) {
      assertFound(List.of(created.id, saved.id), p -> column.apply(p).eq(sought), sought);
      assertFound(List.of(created.id, saved.id), p -> column.apply(p).in(List.of(sought)), sought);
      assertFound(List.of(), p -> column.apply(p).ne(sought).and(mine(p, created)), sought);
    }
    manager.delete(created).await();
    manager.delete(saved).await();
  }

  /** Each of these values comes back as it was; the type has no equality in the database. */
  @SafeVarargs
  final void keepsUnsought(T... values) {
    for (T value : values) {
      M created = manager.create(with(value)).await();
      assertStored(created.id, value);
      M saved = manager.create(fresh.get()).await();
      set.accept(saved, value);
      manager.save(saved).await();
      assertStored(saved.id, value);
      manager.delete(created).await();
      manager.delete(saved).await();
    }
  }

  /** NULL comes back as null, and is found by isNull(). */
  void keepsNull() {
    M created = manager.create(with(null)).await();
    assertNull(get.apply(manager.get(created.id).await()));
    M saved = manager.create(fresh.get()).await();
    set.accept(saved, null);
    manager.save(saved).await();
    assertNull(get.apply(manager.get(saved.id).await()));

    assertFound(List.of(created.id, saved.id), p -> column.apply(p).isNull(), null);
    assertFound(List.of(), p -> column.apply(p).isNotNull().and(mine(p, created)), null);
    manager.delete(created).await();
    manager.delete(saved).await();
  }

  /** Each of these values is refused before anything is stored, in the name of the field. */
  @SafeVarargs
  final void refuses(String field, T... values) {
    for (T value : values) {
      M object = with(value);
      var failure = Failures.of(ValidationException.class, manager.create(object));
      assertTrue(failure.getMessage().contains(field), failure.getMessage());
      assertNull(object.id, "a failed create left a key behind");

      M stored = manager.create(fresh.get()).await();
      T before = get.apply(manager.get(stored.id).await());
      set.accept(stored, value);
      var again = Failures.of(ValidationException.class, manager.save(stored));
      assertTrue(again.getMessage().contains(field), again.getMessage());
      assertStored(stored.id, before);
      manager.delete(stored).await();
      assertEquals(0, manager.count().await());
    }
  }

  /** Each of these values comes back as it was, or is refused: it never becomes another one. */
  @SafeVarargs
  final void keepsOrRefuses(T... values) {
    for (T value : values) {
      M object = with(value);
      try {
        manager.create(object).await();
      } catch (ValidationException | DataException refused) {
        // The mapping knows what no engine stores, an engine what it does not.
        assertNull(object.id);
        continue;
      }
      assertStored(object.id, value);
    }
  }

  private M with(@Nullable T value) {
    M object = fresh.get();
    set.accept(object, value);
    return object;
  }

  private Condition mine(P path, M object) {
    return path.id.eq(object.id);
  }

  private void assertStored(Long id, @Nullable T expected) {
    T actual = get.apply(manager.get(id).await());
    assertTrue(
        Objects.deepEquals(expected, actual),
        () -> "stored " + Text.of(expected) + ", read " + Text.of(actual));
  }

  private void assertFound(
      List<Long> ids, Function<P, Condition> condition, @Nullable Object sought) {
    var found = manager.filter(condition).orderBy(p -> p.id.asc()).list().await();
    assertEquals(
        ids, found.stream().map(m -> m.id).toList(), () -> "looking for " + Text.of(sought));
  }
}
