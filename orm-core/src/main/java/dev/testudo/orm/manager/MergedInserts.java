package dev.testudo.orm.manager;

import dev.testudo.orm.fetch.KeyValues;
import dev.testudo.orm.manager.Insertion.NewRow;
import dev.testudo.orm.metamodel.Field;
import dev.testudo.orm.metamodel.ModelType;
import dev.testudo.orm.metamodel.ToOne;
import dev.testudo.orm.tx.Merger;
import dev.testudo.orm.tx.Route;
import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Inserts of one shape that are issued together in a transaction, as one INSERT of many rows. */
final class MergedInserts<M, K> implements Merger<NewRow<M>, Optional<M>> {
  private final ModelType<M, K, ?> model;
  private final Insertion<M, K> insertion;
  private @Nullable List<ToOne<?, ?, ?>> selfReferences;

  MergedInserts(ModelType<M, K, ?> model, Insertion<M, K> insertion) {
    this.model = model;
    this.insertion = insertion;
  }

  @Override
  public Object about() {
    return model;
  }

  @Override
  public Future<Optional<M>> alone(Route route, NewRow<M> row) {
    return insertion.send(route, row);
  }

  @Override
  public Future<List<Optional<M>>> together(Route route, List<NewRow<M>> rows) {
    List<Item<M>> items = new ArrayList<>(rows.size());
    for (NewRow<M> row : rows) {
      items.add(new Item<>(items.size(), row.object(), row.draft()));
    }
    return new BulkInsert<>(model)
        .insert(route, items)
        .map(stored -> stored.stream().map(Optional::of).toList());
  }

  /**
   * A row that one before refers to already: by itself that one would fail, while engines look only
   * at the end of a statement whether all that is referred to is there.
   */
  @Override
  public boolean meets(NewRow<M> row, Set<Object> seen) {
    for (ToOne<?, ?, ?> link : selfReferences()) {
      if (seen.contains(new Referred(link, values(link.references(), row)))) {
        return true;
      }
    }
    return false;
  }

  @Override
  public void note(NewRow<M> row, Set<Object> seen) {
    for (ToOne<?, ?, ?> link : selfReferences()) {
      KeyValues values = values(link.columns(), row);
      if (!values.hasNull()) {
        seen.add(new Referred(link, values));
      }
    }
  }

  private KeyValues values(List<Field<?>> fields, NewRow<M> row) {
    return KeyValues.of(fields.stream().map(row.draft()::value).toArray());
  }

  private List<ToOne<?, ?, ?>> selfReferences() {
    List<ToOne<?, ?, ?>> known = selfReferences;
    if (known == null) {
      known = SelfReferences.of(model);
      selfReferences = known;
    }
    return known;
  }

  private record Referred(ToOne<?, ?, ?> link, KeyValues values) {}
}
