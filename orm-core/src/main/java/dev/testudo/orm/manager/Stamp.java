package dev.testudo.orm.manager;

import dev.testudo.orm.fetch.Tenants;
import dev.testudo.orm.metamodel.Field;
import dev.testudo.orm.metamodel.ModelValidator;
import dev.testudo.orm.tx.Route;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What one operation puts into all the rows that it writes. Not for several threads at a time. */
final class Stamp {
  private final Route route;
  private final @Nullable Object actor;
  private final @Nullable Object tenant;
  private @Nullable Instant now;

  private Stamp(Route route) {
    this.route = route;
    actor = route.actor();
    tenant = route.tenant();
  }

  /** The stamp of an operation on a route. */
  static Stamp of(Route route) {
    return new Stamp(route);
  }

  /** The time, the same for all rows. */
  Instant now() {
    Instant known = now;
    if (known == null) {
      known = route.now();
      now = known;
    }
    return known;
  }

  /** What looks at the objects before. */
  List<ModelValidator> validators() {
    return route.validators();
  }

  /** Whether it is known who acts. */
  boolean hasActor() {
    return actor != null;
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
