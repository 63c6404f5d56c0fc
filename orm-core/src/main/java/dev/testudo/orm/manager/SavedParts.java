package dev.testudo.orm.manager;

import dev.testudo.orm.ast.Source;
import dev.testudo.orm.ast.Update;
import dev.testudo.orm.error.OrmException;
import dev.testudo.orm.error.Report;
import dev.testudo.orm.metamodel.Assignment;
import dev.testudo.orm.metamodel.Column;
import dev.testudo.orm.metamodel.Field;
import dev.testudo.orm.metamodel.ModelType;
import dev.testudo.orm.metamodel.Writable;
import dev.testudo.orm.query.Writes;
import dev.testudo.orm.tx.Route;
import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** What a save names: fields that get the object's values, and expressions that others get. */
final class SavedParts<M, P> {
  private final ModelType<M, ?, P> model;
  private final P path;
  private final List<Function<? super P, ? extends Writable>> parts;
  private final List<Field<?>> fields;
  private List<Function<? super P, ? extends Writable>> computed = List.of();

  SavedParts(ModelType<M, ?, P> model, List<Function<? super P, ? extends Writable>> parts) {
    this(model, model.path(Writes.source(model.table())), parts);
  }

  SavedParts(
      ModelType<M, ?, P> model, P path, List<Function<? super P, ? extends Writable>> parts) {
    this.model = model;
    this.path = path;
    this.parts = parts;
    this.fields = new ArrayList<>(parts.size());
  }

  <K> Future<M> save(Route route, Change<M, K> change, M object) {
    divide("save(…)");
    return computed.isEmpty()
        ? change.update(route, object, fields)
        : change.update(route, object, fields, this::changes);
  }

  /** The fields, where no expressions can be taken. */
  List<Field<?>> plain(String what) {
    divide(what);
    if (!computed.isEmpty()) {
      throw new OrmException(
          Report.of(what + " was given an assignment instead of a column.")
              .likelyCause("each object has values of its own there.")
              .wayOut("Name the column, or use update(…) of a query for one expression for all."));
    }
    return fields;
  }

  private void divide(String what) {
    for (Function<? super P, ? extends Writable> part : parts) {
      Writable named = part.apply(path);
      if (named instanceof Column<?> column) {
        QueryChange.checkOwn(model, column.field(), what);
        fields.add(column.field());
        continue;
      }
      boolean plain = !(named instanceof Assignment);
      for (Field<?> field : named.fields()) {
        QueryChange.checkOwn(model, field, what);
        if (plain) {
          fields.add(field);
        }
      }
      if (!plain) {
        computed = computed.isEmpty() ? new ArrayList<>() : computed;
        computed.add(part);
      }
    }
  }

  private List<Update.Change> changes(Source source) {
    P path = model.path(source);
    List<Update.Change> changes = new ArrayList<>();
    for (Function<? super P, ? extends Writable> part : computed) {
      for (Assignment each : ((Assignment) part.apply(path)).each()) {
        changes.add(new Update.Change(each.field().of(source), each.value()));
      }
    }
    return changes;
  }
}
