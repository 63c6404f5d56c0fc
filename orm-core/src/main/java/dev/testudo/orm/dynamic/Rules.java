package dev.testudo.orm.dynamic;

import dev.testudo.orm.ast.Source;
import dev.testudo.orm.error.ConfigurationException;
import dev.testudo.orm.error.Report;
import dev.testudo.orm.metamodel.Column;
import dev.testudo.orm.metamodel.Field;
import dev.testudo.orm.metamodel.ModelType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * What requests may ask for, while it is being said. Fields are named in requests as their columns
 * are, or as the program says. Fields that are {@code @Sensitive} cannot be allowed.
 *
 * @param <P> the path that the fields hang on
 */
public final class Rules<P> {
  private static final String BETWEEN = "__";

  private final String model;
  private final P path;
  private final Map<String, Allowed<P, ?>> lookups = new LinkedHashMap<>();
  private final Map<String, Function<? super P, ? extends Column<?>>> sorts = new LinkedHashMap<>();
  private final Set<String> names = new LinkedHashSet<>();
  private final Set<String> ignored = new LinkedHashSet<>();
  private String sortParameter = "sort";
  private Limits limits = new Limits(20, 5, 500, 100);

  Rules(ModelType<?, ?, P> type) {
    model = type.table().model();
    path = type.path(new Source(type.table().schema(), type.table().name()));
  }

  /** Allows some lookups of a field; with {@link Lookup#EQ} its bare name is one, too. */
  public <T> Rules<P> allow(Function<? super P, ? extends Column<T>> field, Lookup... wanted) {
    return allow(field.apply(path).field().column(), field, wanted);
  }

  /** Allows some lookups of a field under a name of its own. */
  public <T> Rules<P> allow(
      String name, Function<? super P, ? extends Column<T>> field, Lookup... wanted) {
    Column<T> column = field.apply(path);
    checkOpen(column.field());
    checkName(name);
    if (wanted.length == 0) {
      throw wrong("The field " + column.field().name() + " is allowed without a lookup.");
    }
    if (!names.add(name)) {
      throw wrong("Two fields are called \"" + name + "\" in requests.");
    }
    for (Lookup lookup : wanted) {
      if (lookup != Lookup.IS_NULL && !Texts.isComparable(column.type().kind())) {
        throw wrong(
            "The field " + column.field().name() + " allows IS_NULL only, since it is no scalar.");
      }
      var allowed = new Allowed<P, T>(field, column.type(), lookup);
      if (lookup == Lookup.EQ) {
        lookups.put(name, allowed);
      }
      lookup.words().forEach(word -> lookups.put(name + BETWEEN + word, allowed));
    }
    return this;
  }

  /** Allows to sort by some fields. */
  @SafeVarargs
  public final Rules<P> allowSort(Function<? super P, ? extends Column<?>>... fields) {
    for (Function<? super P, ? extends Column<?>> field : fields) {
      allowSortAs(field.apply(path).field().column(), field);
    }
    return this;
  }

  /** Allows to sort by a field under a name of its own. */
  public Rules<P> allowSortAs(String name, Function<? super P, ? extends Column<?>> field) {
    checkOpen(field.apply(path).field());
    checkName(name);
    if (sorts.put(name, field) != null) {
      throw wrong("Two fields to sort by are called \"" + name + "\" in requests.");
    }
    return this;
  }

  /** The parameter that names the fields to sort by; {@code sort} unless said otherwise. */
  public Rules<P> sortParameter(String name) {
    sortParameter = name;
    return this;
  }

  /** Parameters that are somebody else's, such as the number of a page. Others are refused. */
  public Rules<P> ignore(String... parameters) {
    ignored.addAll(List.of(parameters));
    return this;
  }

  /** The most conditions in a request; 20 unless said otherwise. */
  public Rules<P> maxTerms(int terms) {
    limits = new Limits(positive(terms), limits.sorts(), limits.length(), limits.values());
    return this;
  }

  /** The most fields to sort by; 5 unless said otherwise. */
  public Rules<P> maxSorts(int fields) {
    limits = new Limits(limits.terms(), positive(fields), limits.length(), limits.values());
    return this;
  }

  /** The most characters of a value; 500 unless said otherwise. */
  public Rules<P> maxLength(int characters) {
    limits = new Limits(limits.terms(), limits.sorts(), positive(characters), limits.values());
    return this;
  }

  /** The most values of one list; 100 unless said otherwise. */
  public Rules<P> maxValues(int values) {
    limits = new Limits(limits.terms(), limits.sorts(), limits.length(), positive(values));
    return this;
  }

  DynamicFilter<P> build() {
    List<String> taken = new ArrayList<>(ignored);
    taken.add(sortParameter);
    for (String name : taken) {
      if (lookups.containsKey(name)) {
        throw wrong("The parameter \"" + name + "\" is a field, too.");
      }
    }
    if (ignored.contains(sortParameter)) {
      throw wrong("The parameter \"" + sortParameter + "\" is ignored and sorted by.");
    }
    return new DynamicFilter<>(
        Map.copyOf(lookups), lookups.keySet(), sorts, ignored, sortParameter, limits);
  }

  private void checkOpen(Field<?> field) {
    if (field.sensitive()) {
      throw wrong("The field " + field.name() + " is sensitive, so requests cannot use it.");
    }
  }

  private void checkName(String name) {
    if (name.isEmpty() || name.contains(BETWEEN) || name.contains(",") || name.startsWith("-")) {
      throw wrong("\"" + name + "\" is no name for a parameter; it must not hold __ or a comma.");
    }
  }

  private int positive(int number) {
    if (number < 1) {
      throw wrong("A limit is " + number + ".");
    }
    return number;
  }

  private ConfigurationException wrong(String what) {
    return new ConfigurationException(
        Report.of(what).likelyCause("the rules for requests about " + model + " are wrong."));
  }
}
