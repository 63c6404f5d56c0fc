package dev.testudo.orm.manager;

import dev.testudo.orm.dialect.Capability;
import dev.testudo.orm.error.DoesNotExistException;
import dev.testudo.orm.error.UniqueViolationException;
import dev.testudo.orm.metamodel.Field;
import dev.testudo.orm.metamodel.KeyKind;
import dev.testudo.orm.metamodel.ModelType;
import dev.testudo.orm.metamodel.Role;
import dev.testudo.orm.metamodel.Table;
import dev.testudo.orm.tx.Route;
import io.vertx.core.Future;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Decides whether {@code save} inserts or updates. A key that Testudo or the database makes tells
 * it: an object without one is new. Of assigned keys the version tells it; without a version, one
 * statement does either.
 */
final class Saving<M, K> {
  private final ModelType<M, K, ?> model;
  private final Insertion<M, K> insertion;
  private final Change<M, K> change;
  private final List<Field<?>> key;
  private final boolean isKeyMade;

  Saving(ModelType<M, K, ?> model, Insertion<M, K> insertion, Change<M, K> change) {
    this.model = model;
    this.insertion = insertion;
    this.change = change;
    this.key = model.table().key();
    this.isKeyMade = key.stream().allMatch(field -> field.key() != KeyKind.ASSIGNED);
  }

  Future<M> save(Route route, M object) {
    if (isKeyMade) {
      return isUnset(object, key.get(0))
          ? insertion.insert(route, object)
          : change.update(route, object);
    }
    Table table = model.table();
    @Nullable Field<?> version = table.withRole(Role.VERSION);
    if (version != null) {
      return isUnset(object, version)
          ? insertion.insert(route, object)
          : change.update(route, object);
    }
    if (table.fields().stream().allMatch(Field::isKey)) {
      return insertion.insertIfAbsent(route, object).map(stored -> stored.orElse(object));
    }
    boolean keyOnly = table.uniques().isEmpty() && table.fields().stream().noneMatch(this::unique);
    // With the key of another tenant's row nothing must be replaced.
    boolean owned = table.withRole(Role.TENANT) != null;
    if (!owned && (keyOnly || route.can(Capability.CONFLICT_TARGET))) {
      return insertion.insertOrReplace(route, object);
    }
    return route.together(own -> updateOrInsert(own, object));
  }

  /** Where the engine's upsert could hit a row of another unique key, two statements are right. */
  private Future<M> updateOrInsert(Route route, M object) {
    return change
        .update(route, object)
        .recover(
            failure ->
                failure instanceof DoesNotExistException
                    ? route.harmlessly(own -> insertion.insert(own, object))
                    : Future.failedFuture(failure))
        .recover(
            failure ->
                // Somebody inserted the key in between: then it is an update after all.
                failure instanceof UniqueViolationException
                    ? change.update(route, object).recover(second -> Future.failedFuture(failure))
                    : Future.failedFuture(failure));
  }

  private boolean unique(Field<?> field) {
    return field.unique();
  }

  private boolean isUnset(M object, Field<?> field) {
    Object value = model.value(object, field.index());
    return value == null || Stamps.isZero(value);
  }
}
