package dev.testudo.orm.manager;

import dev.testudo.orm.ast.Delete;
import dev.testudo.orm.ast.Select;
import dev.testudo.orm.ast.Source;
import dev.testudo.orm.ast.Term;
import dev.testudo.orm.dialect.BoundSql;
import dev.testudo.orm.exec.Outcome;
import dev.testudo.orm.fetch.KeyMatch;
import dev.testudo.orm.metamodel.Field;
import dev.testudo.orm.metamodel.JoinTable;
import dev.testudo.orm.metamodel.ToMany;
import dev.testudo.orm.tx.Route;
import io.vertx.core.Future;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The rows of a table in between tie the objects to the owner. */
final class TableTies<O, T, P> implements Ties<T> {
  private final Supplier<Route> routes;
  private final ToMany<O, T, P> link;
  private final JoinTable between;
  private final O owner;
  private final @Nullable Object[] ownerKey;

  TableTies(Supplier<Route> routes, ToMany<O, T, P> link, O owner) {
    this.routes = routes;
    this.link = link;
    this.between = link.joinTable();
    this.owner = owner;
    this.ownerKey = Owners.key(link, between.owner().references(), owner);
  }

  @Override
  public Term condition(Source targets) {
    Source rows = rows();
    var tied =
        new Select(
            columns(between.target().columns(), rows),
            rows,
            mine(rows),
            List.of(),
            null,
            null,
            false);
    return new Term.InSelect(columns(between.target().references(), targets), tied);
  }

  private static List<Term> columns(List<Field<?>> fields, Source source) {
    return fields.stream().<Term>map(field -> field.of(source)).toList();
  }

  private Source rows() {
    return between.table().source();
  }

  private Term mine(Source rows) {
    return KeyMatch.one(between.owner().columns(), rows, ownerKey);
  }

  @Override
  public Route route() {
    return routes.get();
  }

  @Override
  public T tied(T object) {
    return object;
  }

  @Override
  public Future<Integer> add(Route route, List<@Nullable Object[]> keys) {
    return new TieInsert(link.owner().table().model() + "." + link.name(), between)
        .insert(route, ownerKey, keys);
  }

  @Override
  public Future<Integer> remove(Route route, List<@Nullable Object[]> keys) {
    Source rows = rows();
    Term those = new KeyMatch(between.target().columns()).any(keys).apply(rows);
    return delete(route, rows, Term.Junction.of(true, List.of(mine(rows), those)));
  }

  @Override
  public Future<Integer> clear(Route route) {
    Source rows = rows();
    return delete(route, rows, mine(rows));
  }

  @Override
  public Future<Integer> keep(Route route, List<@Nullable Object[]> keys) {
    Source rows = rows();
    Term those = new KeyMatch(between.target().columns()).any(keys).apply(rows);
    Term others = keys.isEmpty() ? new Term.Constant(true) : new Term.Not(those);
    return delete(route, rows, Term.Junction.of(true, List.of(mine(rows), others)));
  }

  private Future<Integer> delete(Route route, Source rows, Term where) {
    BoundSql sql = route.dialect().render(new Delete(rows, where));
    return route.client().update(sql.sql(), sql.values()).map(Outcome::rows);
  }

  /** What the objects hold of this relation lies on their own side of it and is loaded anew. */
  @Override
  public void tell(Route route, List<? extends T> objects, boolean tied) {}

  @Override
  public void forget() {
    Owners.forget(link, owner);
  }
}
