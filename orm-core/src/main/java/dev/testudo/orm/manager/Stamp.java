package dev.testudo.orm.manager;

import dev.testudo.orm.fetch.Tenants;
import dev.testudo.orm.metamodel.Field;
import dev.testudo.orm.metamodel.ModelValidator;
import dev.testudo.orm.tx.Route;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one operation puts into all the rows that it writes.
 *
 * @param now the time
 * @param actor who acts; null if nobody is known
 * @param tenant whose rows these are; null if that was not said
 * @param validators what looks at the objects before
 */
record Stamp(
    Instant now, @Nullable Object actor, @Nullable Object tenant, List<ModelValidator> validators) {

  /** The stamp of an operation on a route. */
  static Stamp of(Route route) {
    return new Stamp(route.now(), route.actor(), route.tenant(), route.validators());
  }

  /** Who acts, as the field stores it; null if nobody is known. */
  @Nullable Object actor(Field<?> field) {
    return actor == null ? null : Tenants.fitting(field, actor, "actor");
  }

  /** Whose row it is, as the field stores it. */
  Object tenant(Field<?> field) {
    return Tenants.stored(field, tenant);
  }
}
