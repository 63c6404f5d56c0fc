package dev.testudo.orm.testing.transaction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.testudo.orm.Orm;
import dev.testudo.orm.OrmConfig;
import dev.testudo.orm.testing.server.Engine;
import dev.testudo.orm.testing.server.TestServers;
import dev.testudo.orm.testing.transaction.model.ModelModels;
import dev.testudo.orm.testing.transaction.model.Wallet;
import dev.testudo.orm.testing.transaction.model.WalletManager;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.context.Scope;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.internal.ContextInternal;
import io.vertx.core.internal.VertxInternal;
import io.vertx.micrometer.Label;
import io.vertx.micrometer.MicrometerMetricsFactory;
import io.vertx.micrometer.MicrometerMetricsOptions;
import io.vertx.tracing.opentelemetry.OpenTelemetryOptions;
import io.vertx.tracing.opentelemetry.OpenTelemetryTracingFactory;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What metrics and traces of a Vertx show of statements and pools. */
final class TelemetryTest {
  private static OrmConfig config(Engine engine) {
    return OrmConfig.builder()
        .connection("shop", TestServers.of(engine).newDatabase("telemetry"))
        .app("mail", a -> a.models(ModelModels.INSTANCE.name()).defaultConnection("shop"))
        .build();
  }

  private static Future<?> work(Orm orm) {
    var wallets = new WalletManager(orm);
    return orm.transaction(tx -> wallets.create(new Wallet("a", 1))).compose(a -> wallets.count());
  }

  @ParameterizedTest
  @EnumSource(names = {"H2", "SQLITE", "POSTGRES", "MARIADB"})
  void micrometerSeesPoolsAndStatements(Engine engine) {
    var registry = new SimpleMeterRegistry();
    Vertx vertx =
        Vertx.builder()
            .with(
                new VertxOptions()
                    .setMetricsOptions(
                        new MicrometerMetricsOptions().setEnabled(true).addLabels(Label.NAMESPACE)))
            .withMetrics(new MicrometerMetricsFactory(registry))
            .build();
    try {
      Orm orm = Expect.success(Orm.init(vertx, config(engine)));
      Expect.success(orm.generateSchemas());
      Expect.success(work(orm));

      Set<String> names =
          registry.getMeters().stream()
              .map(Meter::getId)
              .filter(
                  id ->
                      "shop".equals(id.getTag("pool_name"))
                          || "shop".equals(id.getTag("client_namespace")))
              .map(Meter.Id::getName)
              .collect(Collectors.toCollection(TreeSet::new));
      assertTrue(
          names.containsAll(
              List.of("vertx.pool.usage", "vertx.pool.in.use", "vertx.sql.processing.time")),
          () -> names + " of " + registry.getMetersAsString());
      assertTrue(
          registry.find("vertx.sql.processing.time").tag("client_namespace", "shop").timer().count()
              >= 4);
      Expect.success(orm.close());
    } finally {
      vertx.close().await();
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"H2", "SQLITE", "POSTGRES", "MARIADB"})
  @SuppressWarnings("MustBeClosedChecker") // it is closed when the statements have ended
  void openTelemetryGetsASpanForEachStatement(Engine engine) {
    var spans = new Spans();
    var telemetry =
        OpenTelemetrySdk.builder()
            .setTracerProvider(
                SdkTracerProvider.builder()
                    .addSpanProcessor(SimpleSpanProcessor.create(spans))
                    .build())
            .build();
    Vertx vertx =
        Vertx.builder()
            .with(new VertxOptions().setTracingOptions(new OpenTelemetryOptions()))
            .withTracer(new OpenTelemetryTracingFactory(telemetry))
            .build();
    try {
      Orm orm = Expect.success(Orm.init(vertx, config(engine)));
      Expect.success(orm.generateSchemas());
      var wallets = new WalletManager(orm);
      Promise<Object> ended = Promise.promise();
      Span request = telemetry.getTracer("test").spanBuilder("request").startSpan();
      // As each request of a server has one: what is current there goes into transactions, too.
      ContextInternal own = ((VertxInternal) vertx).createEventLoopContext().duplicate();
      own.runOnContext(
          start -> {
            Scope current = request.makeCurrent();
            orm.transaction(tx -> wallets.create(new Wallet("b", 1)))
                .compose(made -> wallets.count())
                .<Object>map(counted -> counted)
                .onComplete(counted -> current.close())
                .onComplete(ended);
          });
      Expect.success(ended.future());
      request.end();

      List<SpanData> seen =
          spans.ended.stream()
              .filter(span -> span.getTraceId().equals(request.getSpanContext().getTraceId()))
              .filter(span -> text(span) != null)
              .toList();
      assertTrue(seen.stream().anyMatch(span -> text(span).contains("INSERT")), seen::toString);
      assertTrue(seen.stream().anyMatch(span -> text(span).startsWith("SELECT")), seen::toString);
      assertEquals(
          Set.of(request.getSpanContext().getSpanId()),
          seen.stream().map(SpanData::getParentSpanId).collect(Collectors.toSet()));
      Expect.success(orm.close());
    } finally {
      vertx.close().await();
    }
  }

  private static String text(SpanData span) {
    return span.getAttributes().get(AttributeKey.stringKey("db.query.text"));
  }

  /** Keeps the spans that have ended. */
  private static final class Spans implements SpanExporter {
    private final List<SpanData> ended = new CopyOnWriteArrayList<>();

    @Override
    public CompletableResultCode export(Collection<SpanData> more) {
      ended.addAll(more);
      return CompletableResultCode.ofSuccess();
    }

    @Override
    public CompletableResultCode flush() {
      return CompletableResultCode.ofSuccess();
    }

    @Override
    public CompletableResultCode shutdown() {
      return CompletableResultCode.ofSuccess();
    }
  }
}
