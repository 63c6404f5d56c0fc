package dev.testudo.orm.web;

import dev.testudo.orm.dynamic.InputView;
import dev.testudo.orm.dynamic.OutputView;
import dev.testudo.orm.dynamic.ViewType;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a route takes and gives, for the document of the service: {@code
 * Operation.post("/users").takes(UserIn.VIEW).gives(UserOut.VIEW)}. Immutable: each method returns
 * an operation with one more fact.
 */
public final class Operation {
  private final HttpMethod method;
  private final String path;
  private final String summary;
  private final List<Parameter<?>> parameters;
  private final @Nullable InputView<?> input;
  private final @Nullable JsonObject bodySchema;
  private final List<Outcome> outcomes;

  private Operation(
      HttpMethod method,
      String path,
      String summary,
      List<Parameter<?>> parameters,
      @Nullable InputView<?> input,
      @Nullable JsonObject bodySchema,
      List<Outcome> outcomes) {
    this.method = method;
    this.path = path;
    this.summary = summary;
    this.parameters = List.copyOf(parameters);
    this.input = input;
    this.bodySchema = bodySchema;
    this.outcomes = List.copyOf(outcomes);
  }

  /** An operation on a path of Vert.x Web: {@code /users/:id}. */
  public static Operation of(HttpMethod method, String path) {
    return new Operation(method, path, "", List.of(), null, null, List.of());
  }

  /** An operation for GET. */
  public static Operation get(String path) {
    return of(HttpMethod.GET, path);
  }

  /** An operation for POST. */
  public static Operation post(String path) {
    return of(HttpMethod.POST, path);
  }

  /** An operation for PUT. */
  public static Operation put(String path) {
    return of(HttpMethod.PUT, path);
  }

  /** An operation for PATCH. */
  public static Operation patch(String path) {
    return of(HttpMethod.PATCH, path);
  }

  /** An operation for DELETE. */
  public static Operation delete(String path) {
    return of(HttpMethod.DELETE, path);
  }

  /** The same operation with what it does, in a few words. */
  public Operation summary(String words) {
    return new Operation(method, path, words, parameters, input, bodySchema, outcomes);
  }

  /** The same operation with some parameters, which {@link Call#get} reads. */
  public Operation with(Parameter<?>... more) {
    return withAll(List.of(more));
  }

  /** The same operation with the parameters of a list, which {@link Call#page} reads. */
  public Operation with(Listing<?> listing) {
    return withAll(listing.parameters());
  }

  private Operation withAll(List<? extends Parameter<?>> more) {
    List<Parameter<?>> all = new ArrayList<>(parameters);
    all.addAll(more);
    return new Operation(method, path, summary, all, input, bodySchema, outcomes);
  }

  /** The same operation with an input view as its body, which {@link Call#body} reads. */
  public Operation takes(InputView<?> view) {
    return new Operation(method, path, summary, parameters, view, null, outcomes);
  }

  /** The same operation with a body of another kind, given by its JSON Schema. */
  public Operation takes(JsonObject schema) {
    return new Operation(method, path, summary, parameters, null, schema.copy(), outcomes);
  }

  /** The same operation, which answers 200 with a view. */
  public Operation gives(OutputView<?, ?> view) {
    return and(Outcome.one(200, view));
  }

  /** The same operation, which answers 201 with a view. */
  public Operation creates(OutputView<?, ?> view) {
    return and(Outcome.one(201, view));
  }

  /** The same operation, which answers 200 with a list of a view. */
  public Operation givesList(OutputView<?, ?> view) {
    return and(Outcome.list(view));
  }

  /** The same operation, which answers 200 with a page of a view. */
  public Operation givesPage(OutputView<?, ?> view) {
    return and(Outcome.page(view));
  }

  /** The same operation, which answers with JSON of a schema. */
  public Operation gives(int status, JsonObject schema) {
    return and(Outcome.of(status, schema.copy()));
  }

  /** The same operation, which answers 204 without a body. */
  public Operation givesNothing() {
    return and(Outcome.empty(204));
  }

  /** The same operation, which can fail with a problem document of a status. */
  public Operation fails(int status, String description) {
    return and(Outcome.problem(status, description));
  }

  private Operation and(Outcome outcome) {
    List<Outcome> all = new ArrayList<>(outcomes);
    all.removeIf(other -> other.status() == outcome.status());
    all.add(outcome);
    return new Operation(method, path, summary, parameters, input, bodySchema, all);
  }

  HttpMethod method() {
    return method;
  }

  String path() {
    return path;
  }

  String summary() {
    return summary;
  }

  List<Parameter<?>> parameters() {
    return parameters;
  }

  @Nullable InputView<?> input() {
    return input;
  }

  @Nullable JsonObject bodySchema() {
    return bodySchema;
  }

  /** What it says it gives, and how any request can fail. */
  List<Outcome> outcomes() {
    List<Outcome> all = new ArrayList<>(outcomes);
    if (input != null || bodySchema != null) {
      addUnlessSaid(all, Outcome.problem(400, "The body is no JSON"));
      addUnlessSaid(all, Outcome.problem(413, "The body is too long"));
    }
    if (input != null || bodySchema != null || !parameters.isEmpty()) {
      addUnlessSaid(all, Outcome.problem(422, "Something cannot be accepted, by name"));
    }
    return all;
  }

  private static void addUnlessSaid(List<Outcome> all, Outcome outcome) {
    if (all.stream().noneMatch(other -> other.status() == outcome.status())) {
      all.add(outcome);
    }
  }

  /** The views that it shows. */
  List<ViewType<?>> views() {
    List<ViewType<?>> views = new ArrayList<>();
    if (input != null) {
      views.add(input);
    }
    for (Outcome outcome : outcomes) {
      if (outcome.view() != null) {
        views.add(outcome.view());
      }
    }
    return views;
  }
}
