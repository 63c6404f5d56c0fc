package dev.testudo.orm.manager;

import dev.testudo.orm.ast.Lock;
import dev.testudo.orm.ast.Source;
import dev.testudo.orm.ast.Statement;
import dev.testudo.orm.dialect.BoundSql;
import dev.testudo.orm.dialect.Capability;
import dev.testudo.orm.metamodel.ModelType;
import dev.testudo.orm.query.BulkWrites;
import dev.testudo.orm.query.Criteria;
import dev.testudo.orm.query.Reads;
import dev.testudo.orm.query.Writes;
import dev.testudo.orm.tx.Route;
import dev.testudo.orm.type.ValuesRow;
import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Changes the rows of criteria and gives them back where a statement cannot do both: in a
 * transaction, the rows are found and locked, changed by their keys, and read.
 */
final class LockedChange<M> {
  /** Keys of several columns make a long condition, of which no engine likes thousands. */
  private static final int COMPOSITE = 500;

  private final ModelType<M, ?, ?> model;

  LockedChange(ModelType<M, ?, ?> model) {
    this.model = model;
  }

  /**
   * Runs the change.
   *
   * @param before whether the rows are given as they were before it
   */
  Future<List<M>> run(
      Route route,
      Criteria criteria,
      BiFunction<Route, Criteria, Statement> change,
      boolean before) {
    return route.together(
        own ->
            lock(own, criteria)
                .compose(keys -> parts(own, keys, change, before, 0, new ArrayList<>())));
  }

  private Future<List<@Nullable Object[]>> lock(Route own, Criteria criteria) {
    boolean locks = own.can(Capability.ROW_LOCKS) && criteria.from() instanceof Source;
    var rows =
        new Criteria(
            criteria.from(),
            criteria.source(),
            criteria.where(),
            criteria.order(),
            criteria.limit(),
            criteria.offset(),
            !locks && criteria.distinct(),
            locks ? Lock.UPDATE : null);
    int width = model.table().key().size();
    BoundSql sql = own.dialect().render(Reads.keys(model.table(), rows));
    return own.client()
        .query(sql.sql(), sql.values(), Stored.Reader.of(model, model.table().key()))
        .map(found -> found.stream().map(row -> values(row, width)).toList());
  }

  private static @Nullable Object[] values(ValuesRow row, int width) {
    return IntStream.range(0, width).mapToObj(row::stored).toArray();
  }

  private Future<List<M>> parts(
      Route own,
      List<@Nullable Object[]> keys,
      BiFunction<Route, Criteria, Statement> change,
      boolean before,
      int from,
      List<M> given) {
    if (from >= keys.size()) {
      return Future.succeededFuture(given);
    }
    int most = own.dialect().rowLimits().parameters() / 2;
    int size = model.table().key().size() > 1 ? COMPOSITE : most;
    int to = Math.min(from + size, keys.size());
    Criteria rows =
        BulkWrites.among(
            Criteria.all(Writes.source(model.table())),
            model.table().key(),
            keys.subList(from, to));
    Future<List<M>> read =
        before
            ? read(own, rows).compose(old -> write(own, rows, change).map(done -> old))
            : write(own, rows, change).compose(done -> read(own, rows));
    return read.compose(
        part -> {
          given.addAll(part);
          return parts(own, keys, change, before, to, given);
        });
  }

  private Future<List<M>> read(Route own, Criteria rows) {
    BoundSql sql = own.dialect().render(Reads.rows(model.table(), rows));
    return own.client().query(sql.sql(), sql.values(), model);
  }

  private static Future<?> write(
      Route own, Criteria rows, BiFunction<Route, Criteria, Statement> change) {
    BoundSql sql = own.dialect().render(change.apply(own, rows));
    return own.client().update(sql.sql(), sql.values());
  }
}
