package dev.testudo.orm.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.testudo.orm.dynamic.InputView;
import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import java.util.UUID;

/**
 * Answers failed requests with problem documents. What is the server's fault is logged under a name
 * that the client is told too, and nothing else.
 */
final class FailureHandler implements Handler<RoutingContext> {
  /** Where a request keeps the view that its body was read by. */
  static final String VIEW = "dev.testudo.orm.web.view";

  private static final System.Logger LOG = System.getLogger("dev.testudo.orm.web");

  private final ObjectMapper mapper;

  FailureHandler(ObjectMapper mapper) {
    this.mapper = mapper;
  }

  @Override
  public void handle(RoutingContext context) {
    Throwable failure = context.failure();
    Problem problem =
        failure == null
            ? Problems.blank(context.statusCode() > 0 ? context.statusCode() : 500)
            : Problems.of(failure, context.statusCode());
    InputView<?> view = context.get(VIEW);
    if (view != null) {
      problem = problem.told(view::nameOf);
    }
    if (problem.status() >= 500 && failure != null) {
      problem = problem.loggedAs("urn:uuid:" + UUID.randomUUID());
      String line = context.request().method() + " failed, " + problem.instance();
      LOG.log(System.Logger.Level.ERROR, line, failure);
    }
    if (context.response().ended() || context.response().closed()) {
      return;
    }
    if (context.response().headWritten()) {
      // Half an answer must not look like a whole one.
      context.request().connection().close();
      return;
    }
    answer(context, problem);
  }

  private void answer(RoutingContext context, Problem problem) {
    var response = context.response().setStatusCode(problem.status());
    if (problem.status() == 503) {
      response.putHeader("Retry-After", "1");
    }
    response.putHeader("Content-Type", Problem.MEDIA_TYPE);
    try {
      response.end(Buffer.buffer(mapper.writeValueAsBytes(problem)));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
