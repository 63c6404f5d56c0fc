package dev.testudo.orm.fetch;

import dev.testudo.orm.ast.Source;
import dev.testudo.orm.ast.Term;
import dev.testudo.orm.fetch.RelatedReads.Owned;
import dev.testudo.orm.metamodel.Field;
import dev.testudo.orm.metamodel.JoinTable;
import dev.testudo.orm.metamodel.ToMany;
import dev.testudo.orm.metamodel.ToOne;
import dev.testudo.orm.query.Criteria;
import dev.testudo.orm.tx.Scope;
import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Loads a relation to many objects into all their owners. */
final class ManyFetch<M, T> {
  private final Scope scope;
  private final ToMany<M, T, ?> link;
  private final @Nullable Criteria chosen;
  private final Loading<T> then;

  ManyFetch(Scope scope, ToMany<M, T, ?> link, @Nullable Criteria chosen, Loading<T> then) {
    this.scope = scope;
    this.link = link;
    this.chosen = chosen;
    this.then = then;
  }

  Future<List<M>> fetch(List<M> owners, Instances instances) {
    var keys = OwnerKeys.of(link.owner(), references(), owners);
    RelatedRows<T> rows = RelatedRows.of(link, chosen, this::columns, then);
    return new RelatedReads<>(scope, rows, ownerFields())
        .read(keys.distinct(), instances)
        .map(owned -> attach(owners, keys, byOwner(rows, owned), rows.isComplete()));
  }

  /** What the owner is told from others by. */
  private List<Field<?>> references() {
    return link.isThrough() ? link.joinTable().owner().references() : link.mappedBy().references();
  }

  private List<Field<?>> ownerFields() {
    return link.isThrough() ? link.joinTable().owner().columns() : link.mappedBy().columns();
  }

  private List<Term.Column> columns(Source targets) {
    if (!link.isThrough()) {
      return ownerFields().stream().map(field -> field.of(targets)).toList();
    }
    Source between = link.betweenFrom(targets);
    JoinTable.Side side = link.joinTable().owner();
    return side.columns().stream().map(field -> field.in(between)).toList();
  }

  /** What belongs to each owner. Rows of one mostly follow each other, with the same key. */
  private static <T> Map<KeyValues, List<T>> byOwner(RelatedRows<T> rows, List<Owned<T>> owned) {
    Map<KeyValues, List<T>> byOwner = new HashMap<>();
    KeyValues owner = null;
    List<T> mine = List.of();
    for (Owned<T> each : owned) {
      if (!each.owner().equals(owner)) {
        owner = each.owner();
        mine = byOwner.computeIfAbsent(owner, key -> new ArrayList<>());
      }
      mine.add(each.object());
    }
    rows.sort(byOwner.values());
    return byOwner;
  }

  private List<M> attach(
      List<M> owners, OwnerKeys keys, Map<KeyValues, List<T>> byOwner, boolean complete) {
    boolean back = !link.isThrough() && link.target().isMutable();
    List<M> attached = new ArrayList<>(owners.size());
    for (int i = 0; i < owners.size(); i++) {
      KeyValues key = keys.of(i);
      List<T> mine = key == null ? List.of() : byOwner.getOrDefault(key, List.of());
      M owner = link.attach(owners.get(i), mine, complete);
      if (back) {
        ToOne<T, M, ?> toOwner = link.mappedBy();
        mine.forEach(object -> toOwner.loadIfAbsent(object, owner));
      }
      attached.add(owner);
    }
    return attached;
  }
}
