package dev.testudo.orm.tx;

import dev.testudo.orm.ast.Bound;
import dev.testudo.orm.ast.Statement;
import dev.testudo.orm.ast.Tenancy;
import dev.testudo.orm.dialect.Capability;
import dev.testudo.orm.dialect.Dialect;
import dev.testudo.orm.dialect.RawText;
import dev.testudo.orm.dialect.SqlText;
import dev.testudo.orm.error.OrmException;
import dev.testudo.orm.error.Report;
import dev.testudo.orm.exec.Client;
import dev.testudo.orm.metamodel.ModelValidator;
import io.vertx.core.Future;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The way that another route goes, with what a scope adds. */
final class BoundRoute implements Route {
  private final Route route;
  private final Binding binding;

  BoundRoute(Route route, Binding binding) {
    boolean bound = route instanceof BoundRoute;
    this.route = bound ? ((BoundRoute) route).route : route;
    this.binding = bound ? binding.over(((BoundRoute) route).binding) : binding;
  }

  @Override
  public Home home() {
    return route.home();
  }

  @Override
  public Dialect dialect() {
    return tenant() == null && binding.schema() == null
        ? route.dialect()
        : route.dialect().bound(binding.tenant(), schema());
  }

  @Override
  public Client client() {
    return route.client();
  }

  @Override
  public SqlText text(Object shape, Supplier<Statement> statement) {
    return route.text(bound(shape), bound(statement));
  }

  @Override
  public SqlText recentText(Object shape, Supplier<Statement> statement) {
    return route.recentText(bound(shape), bound(statement));
  }

  private Object bound(Object shape) {
    String schema = schema();
    return schema == null ? shape : new InSchema(schema, shape);
  }

  private Supplier<Statement> bound(Supplier<Statement> statement) {
    String schema = schema();
    return schema == null ? statement : () -> new Bound(statement.get(), new Tenancy(null), schema);
  }

  @Override
  public RawText raw(String sql) {
    return route.raw(sql);
  }

  @Override
  public <T> Future<T> together(Function<Route, Future<T>> work) {
    return route.together(own -> work.apply(new BoundRoute(own, binding)));
  }

  @Override
  public <T> Future<T> harmlessly(Function<Route, Future<T>> work) {
    return route.harmlessly(own -> work.apply(new BoundRoute(own, binding)));
  }

  @Override
  public <P, T> Future<T> merged(Object shape, Merger<P, T> merger, P piece) {
    return route.merged(
        new BoundMerger.Shape(binding, shape), new BoundMerger<>(binding, merger), piece);
  }

  @Override
  public boolean isTransaction() {
    return route.isTransaction();
  }

  @Override
  public void onUndo(Runnable action) {
    route.onUndo(action);
  }

  @Override
  public Instant now() {
    return route.now();
  }

  @Override
  public Seal seal() {
    return route.seal();
  }

  @Override
  public ModelListeners listeners() {
    return route.listeners();
  }

  @Override
  public List<ModelValidator> validators() {
    return route.validators();
  }

  @Override
  public @Nullable Object actor() {
    return binding.actor() == null ? route.actor() : binding.actor();
  }

  @Override
  public @Nullable Object tenant() {
    return binding.tenant() == null ? route.tenant() : binding.tenant();
  }

  @Override
  public boolean can(Capability capability) {
    return route.can(capability);
  }

  private @Nullable String schema() {
    String schema = binding.schema();
    if (schema != null && !route.can(Capability.SCHEMAS)) {
      throw new OrmException(
          Report.of("A scope in the schema " + schema + " was used on a database without schemas.")
              .likelyCause("SQLite keeps all tables in one place.")
              .wayOut("Use a connection of its own for each tenant: orm.on(…)."));
    }
    return schema;
  }

  /** A text that is fixed but for the schema of its tables. */
  private record InSchema(String schema, Object shape) {}
}
