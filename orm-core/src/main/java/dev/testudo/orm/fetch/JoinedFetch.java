package dev.testudo.orm.fetch;

import dev.testudo.orm.metamodel.ToOne;
import dev.testudo.orm.relation.One;
import dev.testudo.orm.tx.Scope;
import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Completes the objects that were joined to their owners' rows. */
record JoinedFetch<M, T>(ToOne<M, T, ?> link, Loading<T> then) {

  Future<List<M>> complete(Scope scope, List<M> owners, Instances instances) {
    if (!then.hasQueries()) {
      return Future.succeededFuture(owners);
    }
    IdentityHashMap<T, T> others = new IdentityHashMap<>();
    List<T> list = new ArrayList<>();
    for (M owner : owners) {
      T other = other(link, owner);
      if (other != null && others.put(other, other) == null) {
        list.add(other);
      }
    }
    return then.complete(scope, list, instances)
        .map(
            completed -> {
              for (int i = 0; i < completed.size(); i++) {
                others.put(list.get(i), completed.get(i));
              }
              return attached(owners, others);
            });
  }

  private List<M> attached(List<M> owners, IdentityHashMap<T, T> others) {
    List<M> attached = new ArrayList<>(owners.size());
    for (M owner : owners) {
      T other = other(link, owner);
      attached.add(other == null ? owner : link.load(owner, others.get(other)));
    }
    return attached;
  }

  private static <M, T, K> @Nullable T other(ToOne<M, T, K> link, M owner) {
    One<T, K> one = link.get(owner);
    return one == null ? null : one.orNull();
  }
}
