package dev.testudo.orm.fetch;

import dev.testudo.orm.error.OrmException;
import dev.testudo.orm.error.Report;
import dev.testudo.orm.fetch.RelatedReads.Owned;
import dev.testudo.orm.metamodel.ToOne;
import dev.testudo.orm.query.Criteria;
import dev.testudo.orm.tx.Scope;
import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Loads a relation to one object into all that have it. */
final class OneFetch<M, T> {
  private final Scope scope;
  private final ToOne<M, T, ?> link;
  private final @Nullable Criteria chosen;
  private final Loading<T> then;

  OneFetch(Scope scope, ToOne<M, T, ?> link, @Nullable Criteria chosen, Loading<T> then) {
    this.scope = scope;
    this.link = link;
    this.chosen = chosen;
    this.then = then;
    if (chosen != null && chosen.isLimited()) {
      throw new OrmException(
          Report.of("prefetchRelated(…) was given a limit for " + link.name() + ".")
              .likelyCause("it is a relation to one object.")
              .wayOut("Drop limit() and offset(); a filter decides whether it is loaded."));
    }
  }

  Future<List<M>> fetch(List<M> owners, Instances instances) {
    var keys = OwnerKeys.of(link.owner(), link.ownerFields(), owners);
    var columns = link.targetFields();
    RelatedRows<T> rows =
        RelatedRows.of(
            link, chosen, source -> columns.stream().map(field -> field.of(source)).toList(), then);
    return new RelatedReads<>(scope, rows, columns)
        .read(keys.distinct(), instances)
        .map(owned -> attach(owners, keys, owned));
  }

  private List<M> attach(List<M> owners, OwnerKeys keys, List<Owned<T>> owned) {
    Map<KeyValues, T> byKey = new HashMap<>();
    owned.forEach(each -> byKey.put(each.owner(), each.object()));
    List<M> attached = new ArrayList<>(owners.size());
    for (int i = 0; i < owners.size(); i++) {
      KeyValues key = keys.of(i);
      T other = key == null ? null : byKey.get(key);
      M owner = link.load(owners.get(i), other);
      if (other != null && link.isBackward() && link.target().isMutable()) {
        link.mappedBy().loadIfAbsent(other, owner);
      }
      attached.add(owner);
    }
    return attached;
  }
}
