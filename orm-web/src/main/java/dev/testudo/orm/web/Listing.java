package dev.testudo.orm.web;

import dev.testudo.orm.dynamic.DynamicFilter;
import dev.testudo.orm.dynamic.DynamicRequest;
import dev.testudo.orm.manager.Query;
import dev.testudo.orm.metamodel.Order;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What requests for a list of objects may ask for: conditions and an order, as a filter allows
 * them, and which part of the list. Whatever else they ask for is answered with 422, by parameter.
 * Immutable, for use by any thread.
 *
 * @param <P> the path of the model
 */
public final class Listing<P> {
  private static final int LONGEST_CURSOR = 4000;

  private final DynamicFilter<P> filter;
  private final Parameter<Integer> limit;
  private final @Nullable Function<P, Order> last;
  private final List<Parameter<?>> beside;

  private Listing(
      DynamicFilter<P> filter,
      Parameter<Integer> limit,
      @Nullable Function<P, Order> last,
      List<Parameter<?>> beside) {
    this.filter = filter;
    this.limit = limit;
    this.last = last;
    this.beside = beside;
  }

  /**
   * Pages with cursors to those beside them, for {@link Call#page(Query, Listing)}.
   *
   * @param standard the size of a page if a request does not say
   * @param most the largest
   * @throws IllegalArgumentException if they are not positive, or the first is larger
   */
  public static <P> Listing<P> pages(DynamicFilter<P> filter, int standard, int most) {
    return new Listing<>(filter, limit(standard, most), null, List.of());
  }

  /**
   * Parts with {@code skip} and {@code limit}, for {@link Call#slice}.
   *
   * @param standard the size of a part if a request does not say
   * @param most the largest
   * @param last the order of objects that the request's own order does not tell apart, such as by
   *     key
   * @throws IllegalArgumentException if they are not positive, or the first is larger
   */
  public static <P> Listing<P> slices(
      DynamicFilter<P> filter, int standard, int most, Function<P, Order> last) {
    return new Listing<>(filter, limit(standard, most), last, List.of());
  }

  private static Parameter<Integer> limit(int standard, int most) {
    if (standard < 1 || most < standard) {
      throw new IllegalArgumentException("a part has at least one object, and at most the largest");
    }
    return Parameter.whole(Call.LIMIT, standard, 1, most).about("The most objects of this part");
  }

  /** The same list beside parameters that the route reads itself, such as words to search for. */
  public Listing<P> beside(Parameter<?>... others) {
    List<Parameter<?>> all = new ArrayList<>(beside);
    all.addAll(List.of(others));
    return new Listing<>(filter, limit, last, List.copyOf(all));
  }

  Parameter<Integer> limit() {
    return limit;
  }

  /** What the parameters ask for that are left to the filter. */
  DynamicRequest<P> request(Map<String, List<String>> parameters) {
    paging().forEach(each -> parameters.remove(each.name()));
    beside.forEach(each -> parameters.remove(each.name()));
    DynamicRequest<P> request = filter.parse(parameters);
    return last == null ? request : request.thenBy(last);
  }

  boolean isSliced() {
    return last != null;
  }

  private List<Parameter<?>> paging() {
    return last == null ? List.of(limit, cursor()) : List.of(limit, Call.SKIP);
  }

  private static Parameter<String> cursor() {
    return Parameter.text(Call.CURSOR, LONGEST_CURSOR)
        .about("The next or previous of another page; without it, the first one");
  }

  /** All parameters, for the document. */
  List<Parameter<?>> parameters() {
    List<Parameter<?>> all = new ArrayList<>(beside);
    filter
        .parameters()
        .forEach(
            each ->
                all.add(Parameter.documented(each.name(), each.schema(), each.lookup().meaning())));
    if (!filter.sorts().isEmpty()) {
      all.add(sort());
    }
    all.addAll(paging());
    return all;
  }

  private Parameter<String> sort() {
    var names = new JsonArray();
    filter.sorts().forEach(name -> names.add(name).add("-" + name));
    return Parameter.documented(
        filter.sortParameter(),
        new JsonObject()
            .put("type", "array")
            .put("items", new JsonObject().put("type", "string").put("enum", names)),
        "The fields to sort by, with commas between; a minus sorts downwards");
  }
}
