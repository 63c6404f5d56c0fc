package dev.testudo.orm.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.testudo.orm.dynamic.DynamicFilter;
import dev.testudo.orm.dynamic.InputView;
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

  /** How many objects of a list are left out before those of the answer. */
  static final Parameter<Integer> SKIP =
      Parameter.whole("skip", 0, 0, Integer.MAX_VALUE).about("How many objects are left out");

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

  /** What the request says for a parameter of the path or of the query string. */
  public <T> T get(Parameter<T> parameter) {
    return parameter.read(
        parameter.isInPath() ? path(parameter.name()) : query(parameter.name()).orElse(null));
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
   * The page of a query that the request asks for, as a list of pages allows it.
   *
   * @throws IllegalStateException if it is a list of parts
   */
  public <M, P> Future<Page<M>> page(Query<M, P> query, Listing<P> listing) {
    if (listing.isSliced()) {
      throw new IllegalStateException("this list has parts with skip and limit, not pages");
    }
    String cursor = query(CURSOR).orElse(null);
    int limit = get(listing.limit());
    return query.dynamic(listing.request(parameters())).page(cursor, limit);
  }

  /**
   * The part of a query that the request asks for with {@code skip} and {@code limit}, as a list of
   * parts allows it.
   *
   * @throws IllegalStateException if it is a list of pages
   */
  public <M, P> Future<List<M>> slice(Query<M, P> query, Listing<P> listing) {
    if (!listing.isSliced()) {
      throw new IllegalStateException("this list has pages with cursors, not parts");
    }
    int skip = get(SKIP);
    int limit = get(listing.limit());
    return query.dynamic(listing.request(parameters())).offset(skip).limit(limit).list();
  }

  /**
   * The body as a record: the fields that this request may set. Unknown and missing members, and
   * values of another type, are all told at once. A member may be absent if its component is an
   * {@link Optional} or {@code @Nullable}-boxed; it is null then.
   */
  public <T extends Record> T body(Class<T> type) {
    return new RecordReader(mapper).read(tree(), type);
  }

  /**
   * The body as an input view of a model: its members and nothing else, numbers exact. Everything
   * that is wrong is told at once, by member; so is what the database or a check of the model says
   * afterwards of the fields.
   */
  public <V> V body(InputView<V> view) {
    context.put(FailureHandler.VIEW, view);
    return view.read(Input.object(context, mapper));
  }

  /** The body as a JSON document; malformed JSON is answered with 400. */
  public JsonNode tree() {
    return Input.tree(context, mapper);
  }
}
