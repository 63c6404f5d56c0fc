package dev.testudo.orm.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.ReadStream;
import io.vertx.ext.web.RoutingContext;
import org.jspecify.annotations.Nullable;

/** Writes what an action gave. */
final class Answer {
  private final ObjectMapper mapper;

  Answer(ObjectMapper mapper) {
    this.mapper = mapper;
  }

  void send(RoutingContext context, @Nullable Object result) {
    if (result instanceof Reply reply) {
      reply.headers().forEach(context.response()::putHeader);
      send(context, reply.status(), reply.body());
    } else if (result instanceof ReadStream<?> rows) {
      new JsonLines(mapper, context).send(rows);
    } else {
      send(context, result == null ? 204 : 200, result);
    }
  }

  private void send(RoutingContext context, int status, @Nullable Object body) {
    if (body == null) {
      context.response().setStatusCode(status).end();
      return;
    }
    Buffer bytes;
    try {
      bytes = Buffer.buffer(mapper.writeValueAsBytes(body));
    } catch (JsonProcessingException e) {
      context.fail(e);
      return;
    }
    context
        .response()
        .setStatusCode(status)
        .putHeader("Content-Type", "application/json")
        .end(bytes);
  }
}
