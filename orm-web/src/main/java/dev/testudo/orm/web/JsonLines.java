package dev.testudo.orm.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.testudo.orm.manager.ResultStream;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.streams.ReadStream;
import io.vertx.ext.web.RoutingContext;

/**
 * Answers with one JSON document per line, as fast as the client reads them. If the query fails on
 * the way, the connection is cut, so that the client sees that the answer is not whole. If the
 * client goes away, the query ends.
 */
final class JsonLines {
  private final ObjectMapper mapper;
  private final RoutingContext context;
  private final HttpServerResponse response;

  JsonLines(ObjectMapper mapper, RoutingContext context) {
    this.mapper = mapper;
    this.context = context;
    this.response = context.response();
  }

  void send(ReadStream<?> rows) {
    response.setChunked(true).putHeader("Content-Type", "application/jsonl");
    response.drainHandler(drained -> rows.resume());
    response.closeHandler(closed -> stop(rows));
    rows.exceptionHandler(context::fail);
    rows.endHandler(end -> response.end());
    rows.handler(row -> write(rows, row));
  }

  private void write(ReadStream<?> rows, Object row) {
    try {
      response.write(Buffer.buffer(mapper.writeValueAsBytes(row)).appendString("\n"));
    } catch (JsonProcessingException e) {
      stop(rows);
      context.fail(e);
      return;
    }
    if (response.writeQueueFull()) {
      rows.pause();
    }
  }

  private static void stop(ReadStream<?> rows) {
    if (rows instanceof ResultStream<?> results) {
      results.close();
    } else {
      rows.handler(null);
    }
  }
}
