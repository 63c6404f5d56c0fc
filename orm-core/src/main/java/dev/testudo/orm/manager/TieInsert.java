package dev.testudo.orm.manager;

import dev.testudo.orm.ast.Insert;
import dev.testudo.orm.ast.Insert.OnConflict;
import dev.testudo.orm.ast.Select;
import dev.testudo.orm.ast.Source;
import dev.testudo.orm.ast.Term;
import dev.testudo.orm.dialect.BoundSql;
import dev.testudo.orm.dialect.Capability;
import dev.testudo.orm.error.OrmException;
import dev.testudo.orm.error.Report;
import dev.testudo.orm.error.UniqueViolationException;
import dev.testudo.orm.exec.Outcome;
import dev.testudo.orm.fetch.KeyMatch;
import dev.testudo.orm.fetch.KeyValues;
import dev.testudo.orm.metamodel.Field;
import dev.testudo.orm.metamodel.JoinTable;
import dev.testudo.orm.metamodel.KeyKind;
import dev.testudo.orm.query.BulkWrites;
import dev.testudo.orm.query.Writes;
import dev.testudo.orm.tx.Route;
import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Inserts rows into the table between two models; rows that are there already stay as they are. */
final class TieInsert {
  /** How often another caller may come first: each time one row less is missing. */
  private static final int ATTEMPTS = 10;

  private final JoinTable between;
  private final List<Field<?>> sent = new ArrayList<>();

  TieInsert(String relation, JoinTable between) {
    this.between = between;
    sent.addAll(between.owner().columns());
    sent.addAll(between.target().columns());
    if (between.isModel()) {
      checkOthers(relation);
    }
  }

  /** A model in between may have columns that nothing is known about here. */
  private void checkOthers(String relation) {
    for (Field<?> field : between.table().fields()) {
      boolean filled =
          sent.contains(field)
              || field.nullable()
              || field.defaultSql() != null
              || field.key() == KeyKind.IDENTITY;
      if (!filled) {
        String model = between.table().model();
        throw new OrmException(
            Report.of(
                    "%s cannot add rows of %s, which need a value of %s."
                        .formatted(relation, model, field.name()))
                .wayOut("Create the " + model + " itself, with the manager of that model."));
      }
    }
  }

  /** Ties one owner to each of some targets; gives how many ties are new. */
  Future<Integer> insert(Route route, @Nullable Object[] owner, List<@Nullable Object[]> targets) {
    if (targets.isEmpty()) {
      return Future.succeededFuture(0);
    }
    return route.can(Capability.INSERT_IGNORE) && !between.isModel()
        ? write(route, owner, targets, new OnConflict.Ignore())
        : writeMissing(route, owner, targets, 1);
  }

  private Future<Integer> writeMissing(
      Route route, @Nullable Object[] owner, List<@Nullable Object[]> targets, int attempt) {
    return present(route, owner, targets)
        .compose(
            there -> {
              List<@Nullable Object[]> missing = new ArrayList<>(targets);
              missing.removeIf(target -> there.contains(KeyValues.of(target)));
              return missing.isEmpty()
                  ? Future.succeededFuture(0)
                  : route
                      .harmlessly(one -> write(one, owner, missing, onConflict(one)))
                      .map(rows -> missing.size());
            })
        .recover(
            failure ->
                failure instanceof UniqueViolationException && attempt < ATTEMPTS
                    ? writeMissing(route, owner, targets, attempt + 1)
                    : Future.failedFuture(failure));
  }

  /**
   * MySQL's clause does nothing to a row that is there, also one that a transaction cannot see yet;
   * elsewhere the collision is an error, after which the row can be seen.
   */
  private OnConflict onConflict(Route route) {
    return route.can(Capability.CONFLICT_TARGET) || between.isModel()
        ? new OnConflict.Fail()
        : new OnConflict.Replace(
            List.copyOf(sent.stream().map(f -> f.in(Writes.source(between.table()))).toList()),
            List.of());
  }

  private Future<Set<KeyValues>> present(
      Route route, @Nullable Object[] owner, List<@Nullable Object[]> targets) {
    Source rows = Writes.source(between.table());
    List<Field<?>> columns = between.target().columns();
    List<Future<List<KeyValues>>> parts = new ArrayList<>();
    for (List<@Nullable Object[]> part : parts(route, targets, columns.size() + owner.length)) {
      Term those = new KeyMatch(columns).any(part).apply(rows);
      Term mine = KeyMatch.one(between.owner().columns(), rows, owner);
      Select select =
          new Select(
              columns.stream().<Term>map(field -> field.of(rows)).toList(),
              rows,
              Term.Junction.of(true, List.of(mine, those)),
              List.of(),
              null,
              null,
              false);
      BoundSql sql = route.dialect().render(select);
      parts.add(route.client().query(sql.sql(), sql.values(), new KeyValues.Reader(columns, 0)));
    }
    return Future.all(parts)
        .map(
            all -> {
              Set<KeyValues> there = new HashSet<>();
              parts.forEach(part -> there.addAll(part.result()));
              return there;
            });
  }

  private Future<Integer> write(
      Route route,
      @Nullable Object[] owner,
      List<@Nullable Object[]> targets,
      OnConflict onConflict) {
    List<Future<Integer>> parts = new ArrayList<>();
    for (List<@Nullable Object[]> part : parts(route, targets, sent.size())) {
      List<@Nullable Object> values = new ArrayList<>(part.size() * sent.size());
      for (@Nullable Object[] target : part) {
        values.addAll(Arrays.asList(owner));
        values.addAll(Arrays.asList(target));
      }
      Insert insert = BulkWrites.rows(between.table(), sent, part.size(), onConflict, List.of());
      BoundSql sql = route.dialect().render(insert);
      parts.add(route.client().update(sql.sql(), values.toArray()).map(Outcome::rows));
    }
    return Future.all(parts).map(all -> parts.stream().mapToInt(part -> part.result()).sum());
  }

  /** As many rows at a time as a statement takes. */
  private static List<List<@Nullable Object[]>> parts(
      Route route, List<@Nullable Object[]> rows, int width) {
    var limits = route.dialect().rowLimits();
    int size = Math.max(1, Math.min(limits.rows(), limits.parameters() / width));
    List<List<@Nullable Object[]>> parts = new ArrayList<>();
    for (int from = 0; from < rows.size(); from += size) {
      parts.add(rows.subList(from, Math.min(from + size, rows.size())));
    }
    return parts;
  }
}
