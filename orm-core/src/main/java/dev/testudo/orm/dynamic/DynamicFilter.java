package dev.testudo.orm.dynamic;

import dev.testudo.orm.error.Suggestion;
import dev.testudo.orm.error.ValidationException;
import dev.testudo.orm.metamodel.Column;
import dev.testudo.orm.metamodel.Condition;
import dev.testudo.orm.metamodel.ModelType;
import dev.testudo.orm.metamodel.Order;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Turns the parameters of a request into conditions and an order: {@code
 * age__ge=18&city__in=Rome,Oslo&sort=-created_at}. Only what was allowed can be asked for; whole
 * parameter names are looked up, so that no part of one is ever interpreted. Immutable, for use by
 * any thread.
 *
 * @param <P> the path that the fields hang on
 */
public final class DynamicFilter<P> {
  private static final int SHOWN = 64;

  private final Map<String, Allowed<P, ?>> lookups;
  private final List<String> choices;
  private final Map<String, Function<? super P, ? extends Column<?>>> sorts;
  private final Set<String> ignored;
  private final String sortParameter;
  private final Limits limits;

  DynamicFilter(
      Map<String, Allowed<P, ?>> lookups,
      Collection<String> names,
      Map<String, Function<? super P, ? extends Column<?>>> sorts,
      Set<String> ignored,
      String sortParameter,
      Limits limits) {
    this.lookups = lookups;
    this.sorts = new LinkedHashMap<>(sorts);
    this.ignored = Set.copyOf(ignored);
    this.sortParameter = sortParameter;
    this.limits = limits;
    this.choices = new ArrayList<>(names);
    if (!sorts.isEmpty()) {
      choices.add(sortParameter);
    }
  }

  /**
   * A filter for requests about a model.
   *
   * @param rules says what they may ask for; whatever it does not allow is refused
   * @throws dev.testudo.orm.error.ConfigurationException if it allows what cannot be, such as a
   *     sensitive field
   */
  public static <P> DynamicFilter<P> of(ModelType<?, ?, P> model, Consumer<Rules<P>> rules) {
    var collected = new Rules<>(model);
    rules.accept(collected);
    return collected.build();
  }

  /** The parameters that it allows, but that of the order, each under its usual name. */
  public List<DynamicParameter> parameters() {
    List<DynamicParameter> parameters = new ArrayList<>();
    for (String name : choices) {
      Allowed<P, ?> allowed = lookups.get(name);
      if (allowed != null && allowed.isUsual(name)) {
        parameters.add(allowed.described(name));
      }
    }
    return List.copyOf(parameters);
  }

  /** The names of the fields that it allows to sort by. */
  public List<String> sorts() {
    return List.copyOf(sorts.keySet());
  }

  /** The parameter that names the fields to sort by. */
  public String sortParameter() {
    return sortParameter;
  }

  /**
   * What a request asks for.
   *
   * @param parameters the values by parameter; one without values counts as not given
   * @throws ValidationException with everything that is wrong, by parameter
   */
  public DynamicRequest<P> parse(Map<String, ? extends Collection<String>> parameters) {
    Map<String, List<String>> problems = new LinkedHashMap<>();
    List<Function<P, Condition>> conditions = new ArrayList<>();
    List<Function<P, Order>> orders = new ArrayList<>();
    int given = 0;
    for (Map.Entry<String, ? extends Collection<String>> each : parameters.entrySet()) {
      String name = each.getKey();
      List<String> values = new ArrayList<>(each.getValue());
      if (ignored.contains(name) || values.isEmpty()) {
        continue;
      }
      if (++given > limits.terms() + 1) {
        problems.clear();
        problems.put("", List.of("there are more than " + limits.terms() + " conditions"));
        break;
      }
      try {
        if (name.equals(sortParameter) && !sorts.isEmpty()) {
          orders.addAll(sort(values));
        } else {
          conditions.add(allowed(name).condition(values, limits));
        }
      } catch (IllegalArgumentException e) {
        problems.put(shown(name), List.of(String.valueOf(e.getMessage())));
      }
    }
    if (problems.isEmpty() && conditions.size() > limits.terms()) {
      problems.put("", List.of("there are more than " + limits.terms() + " conditions"));
    }
    if (!problems.isEmpty()) {
      throw new ValidationException("The request cannot be understood.", problems);
    }
    return new DynamicRequest<>(conditions, orders);
  }

  private Allowed<P, ?> allowed(String name) {
    Allowed<P, ?> allowed = lookups.get(name);
    if (allowed == null) {
      throw new IllegalArgumentException(
          "there is no such parameter. " + Suggestion.didYouMean(name, near(name)));
    }
    return allowed;
  }

  /** Behind the name of a field its own lookups are what was meant. */
  private List<String> near(String name) {
    int end = name.indexOf("__");
    if (end > 0) {
      String field = name.substring(0, end + 2);
      List<String> own = choices.stream().filter(c -> c.startsWith(field)).toList();
      return own.isEmpty() ? choices : own;
    }
    return choices;
  }

  private List<Function<P, Order>> sort(List<String> values) {
    if (values.size() != 1) {
      throw new IllegalArgumentException("the parameter may be given only once");
    }
    List<String> parts = Arrays.asList(values.get(0).split(",", limits.sorts() + 1));
    if (parts.size() > limits.sorts()) {
      throw new IllegalArgumentException("there are more than " + limits.sorts() + " fields");
    }
    Set<String> seen = new HashSet<>();
    List<Function<P, Order>> orders = new ArrayList<>();
    for (String part : parts) {
      boolean descending = part.startsWith("-");
      String name = descending ? part.substring(1) : part;
      var field = sorts.get(name);
      if (field == null) {
        throw new IllegalArgumentException(
            "there is no such field to sort by. " + Suggestion.didYouMean(name, sorts.keySet()));
      }
      if (!seen.add(name)) {
        throw new IllegalArgumentException("the field \"" + name + "\" stands there twice");
      }
      orders.add(path -> descending ? field.apply(path).desc() : field.apply(path).asc());
    }
    return orders;
  }

  /** A stranger's name for a message: no longer than needed, and nothing that breaks a log line. */
  private static String shown(String name) {
    String start = name.length() > SHOWN ? name.substring(0, SHOWN) + "…" : name;
    return start.replaceAll("[\\p{Cntrl}\\p{Cf}\\u2028\\u2029]", "?");
  }
}
