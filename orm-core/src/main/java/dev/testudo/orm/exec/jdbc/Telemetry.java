package dev.testudo.orm.exec.jdbc;

import dev.testudo.orm.config.ConnectionConfig;
import io.vertx.core.Future;
import io.vertx.core.internal.ContextInternal;
import io.vertx.core.internal.VertxInternal;
import io.vertx.core.net.SocketAddress;
import io.vertx.core.spi.metrics.ClientMetrics;
import io.vertx.core.spi.metrics.PoolMetrics;
import io.vertx.core.spi.metrics.VertxMetrics;
import io.vertx.core.spi.tracing.SpanKind;
import io.vertx.core.spi.tracing.TagExtractor;
import io.vertx.core.spi.tracing.VertxTracer;
import io.vertx.core.tracing.TracingPolicy;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Tells the metrics and the tracer of a Vertx what its SQL clients tell them of the databases
 * behind a network: each statement, and the use of the pool.
 */
final class Telemetry {
  private static final String KIND = "sql";
  private static final TagExtractor<Query> TAGS = new Tags();

  private final String engine;
  private final @Nullable ClientMetrics<Object, String, Object> statements;
  private final @Nullable PoolMetrics<Object, Object> pool;
  private final @Nullable VertxTracer<?, Object> tracer;

  // The kinds of things that metrics and tracers remember are their own affair.
  @SuppressWarnings("unchecked")
  Telemetry(VertxInternal vertx, ConnectionConfig config, int maxSize) {
    engine = config.engine().scheme();
    VertxMetrics metrics = vertx.metrics();
    var here = SocketAddress.domainSocketAddress(engine + ":" + config.name());
    statements =
        metrics == null
            ? null
            : (ClientMetrics<Object, String, Object>)
                metrics.createClientMetrics(here, KIND, config.name());
    pool =
        metrics == null
            ? null
            : (PoolMetrics<Object, Object>) metrics.createPoolMetrics(KIND, config.name(), maxSize);
    tracer = (VertxTracer<?, Object>) vertx.tracer();
  }

  /** What the use of the pool is told to; null if nobody wants to know. */
  @Nullable PoolMetrics<Object, Object> pool() {
    return pool;
  }

  /** Runs a statement and tells of it. */
  <T extends @Nullable Object> Future<T> watch(
      ContextInternal context, String sql, Supplier<Future<T>> work) {
    if (statements == null && tracer == null) {
      return work.get();
    }
    Object metric = statements == null ? null : statements.requestBegin("", sql);
    if (statements != null) {
      statements.requestEnd(metric);
    }
    Object span =
        tracer == null
            ? null
            : tracer.sendRequest(
                context,
                SpanKind.RPC,
                TracingPolicy.PROPAGATE,
                new Query(engine, sql),
                "Query",
                (header, value) -> {},
                TAGS);
    return work.get()
        .onComplete((result, failure) -> ended(context, metric, span, result, failure));
  }

  private void ended(
      ContextInternal context,
      @Nullable Object metric,
      @Nullable Object span,
      @Nullable Object result,
      @Nullable Throwable failure) {
    if (statements != null) {
      if (failure == null) {
        statements.responseBegin(metric, result);
        statements.responseEnd(metric);
      } else {
        statements.requestReset(metric);
      }
    }
    if (tracer != null && span != null) {
      tracer.receiveResponse(context, result, span, failure, TagExtractor.empty());
    }
  }

  /** A statement as a span shows it, without its values. */
  private record Query(String engine, String sql) {}

  /** The names that the SQL clients of Vert.x use. */
  private static final class Tags implements TagExtractor<Query> {
    private static final List<String> NAMES = List.of("span.kind", "db.system", "db.query.text");

    @Override
    public int len(Query query) {
      return NAMES.size();
    }

    @Override
    public String name(Query query, int index) {
      return NAMES.get(index);
    }

    @Override
    public String value(Query query, int index) {
      return List.of("client", query.engine, query.sql).get(index);
    }

    @Override
    public Map<String, String> extract(Query query) {
      return Map.of(NAMES.get(0), "client", NAMES.get(1), query.engine, NAMES.get(2), query.sql);
    }
  }
}
