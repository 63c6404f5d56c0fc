package dev.testudo.orm.manager;

import dev.testudo.orm.metamodel.Field;
import dev.testudo.orm.metamodel.KeyKind;
import dev.testudo.orm.metamodel.ModelType;
import dev.testudo.orm.metamodel.Role;
import dev.testudo.orm.metamodel.Table;
import dev.testudo.orm.tx.Route;
import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Inserts the new ones of many objects and updates the others, all of them or none. */
final class BulkSave<M, K> {
  private final ModelType<M, K, ?> model;
  private final Route route;
  private final Change<M, K> change;

  private final BulkOptions options;

  BulkSave(ModelType<M, K, ?> model, Route route, Change<M, K> change, BulkOptions options) {
    this.model = model;
    this.route = route;
    this.change = change;
    this.options = options;
  }

  Future<List<M>> save(Collection<? extends M> objects) {
    Table table = model.table();
    Field<?> mark = table.key().get(0);
    if (table.key().stream().anyMatch(field -> field.key() == KeyKind.ASSIGNED)) {
      @Nullable Field<?> version = table.withRole(Role.VERSION);
      if (version == null) {
        var conflict = Conflict.replacing(model, table.key());
        return new BulkCreation<>(model, route, conflict, options).create(objects);
      }
      mark = version;
    }
    return around(objects, mark);
  }

  private Future<List<M>> around(Collection<? extends M> objects, Field<?> mark) {
    if (!options.hooks()) {
      return save(objects, mark);
    }
    var hooks = new Hooks<>(model);
    return hooks
        .each(objects, object -> hooks.beforeInsert(route, object, isNew(object, mark)))
        .compose(ready -> save(objects, mark))
        .compose(
            stored ->
                hooks.each(stored, object -> hooks.afterSave(route, object)).map(done -> stored));
  }

  private boolean isNew(M object, Field<?> mark) {
    Object value = model.value(object, mark.index());
    return value == null || Stamps.isZero(value);
  }

  private Future<List<M>> save(Collection<? extends M> objects, Field<?> mark) {
    Stamp stamp = Stamp.of(route);
    List<Item<M>> all = new ArrayList<>(objects.size());
    List<Item<M>> inserts = new ArrayList<>();
    List<Edit<M>> edits = new ArrayList<>();
    for (M object : objects) {
      int place = all.size();
      M present = Item.present(model, object, place);
      boolean isNew = isNew(present, mark);
      var draft = isNew ? Draft.insert(model, present, stamp) : Draft.update(model, present, stamp);
      var item = new Item<>(place, present, draft);
      all.add(item);
      if (isNew) {
        inserts.add(item);
      } else {
        edits.add(Edit.of(model, item));
      }
    }
    Edit.checkDistinct(model, edits);
    Item.require(model, inserts, Draft::given);
    if (all.isEmpty()) {
      return Future.succeededFuture(List.of());
    }
    var stored = new Stored<M>(route, model, all, options.progress());
    return route.together(own -> run(own, inserts, edits, stored)).map(done -> stored.finish());
  }

  private Future<Void> run(
      Route own, List<Item<M>> inserts, List<Edit<M>> edits, Stored<M> stored) {
    var insert = new BulkInsert<>(model);
    return new BulkChange<>(model, own, change)
        .update(edits, List.of(), options, stored)
        .compose(
            updated ->
                insert.insert(
                    own, own.client(), insert.batches(own, inserts, options.batchSize()), stored));
  }
}
