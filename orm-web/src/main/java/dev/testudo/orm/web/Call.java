package dev.testudo.orm.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.testudo.orm.dynamic.DynamicFilter;
import dev.testudo.orm.error.ValidationException;
import dev.testudo.orm.manager.Page;
import dev.testudo.orm.manager.Query;
import io.vertx.core.Future;
import io.vertx.ext.web.RoutingContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One request, read with types. Whatever does not fit is a {@link ValidationException}, which is
 * answered with 422 and a message for each parameter or field. Belongs to one request and its
 * thread.
 */
public final class Call {
  /** The parameter with the size of a page. */
  public static final String LIMIT = "limit";

  /** The parameter with the cursor of a page. */
  public static final String CURSOR = "cursor";

  private final RoutingContext context;
  private final ObjectMapper mapper;

  Call(RoutingContext context, ObjectMapper mapper) {
    this.context = context;
    this.mapper = mapper;
  }

  /** Vert.x' own view of the request. */
  public RoutingContext context() {
    return context;
  }

  /**
   * A part of the path, decoded.
   *
   * @throws IllegalArgumentException if the route has no such part
   */
  public String path(String name) {
    String value = context.pathParam(name);
    if (value == null) {
      throw new IllegalArgumentException("the route has no path parameter :" + name);
    }
    return value;
  }

  /** A part of the path that is a whole number. */
  public long pathLong(String name) {
    return Numbers.whole(name, path(name), Long.MIN_VALUE, Long.MAX_VALUE);
  }

  /** A query parameter, empty if it is absent. */
  public Optional<String> query(String name) {
    List<String> values = context.queryParam(name);
    if (values.size() > 1) {
      throw Input.wrong(name, "is given more than once");
    }
    return values.stream().findFirst();
  }

  /** A query parameter that is a whole number between two, both included. */
  public int queryInt(String name, int standard, int least, int most) {
    return query(name).map(value -> (int) Numbers.whole(name, value, least, most)).orElse(standard);
  }

  /** All query parameters, each with its values. */
  public Map<String, List<String>> parameters() {
    Map<String, List<String>> parameters = new LinkedHashMap<>();
    context
        .queryParams()
        .forEach(
            (name, value) -> parameters.computeIfAbsent(name, n -> new ArrayList<>()).add(value));
    return parameters;
  }

  /**
   * The page of a query that the request asks for with {@code limit} and {@code cursor}, and with
   * what the filter allows beside them.
   *
   * @param most the size of a page that asks for none, and the largest
   */
  public <M, P> Future<Page<M>> page(Query<M, P> query, DynamicFilter<P> filter, int most) {
    int limit = queryInt(LIMIT, most, 1, most);
    String cursor = query(CURSOR).orElse(null);
    Map<String, List<String>> rest = parameters();
    rest.remove(LIMIT);
    rest.remove(CURSOR);
    return query.dynamic(filter, rest).page(cursor, limit);
  }

  /**
   * The body as a record: the fields that this request may set. Unknown and missing members, and
   * values of another type, are all told at once. A member may be absent if its component is an
   * {@link Optional} or {@code @Nullable}-boxed; it is null then.
   */
  public <T extends Record> T body(Class<T> type) {
    return new RecordReader(mapper).read(tree(), type);
  }

  /** The body as a JSON document; malformed JSON is answered with 400. */
  public JsonNode tree() {
    return Input.tree(context, mapper);
  }
}
