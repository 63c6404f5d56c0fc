package dev.testudo.orm.dialect;

import dev.testudo.orm.error.OrmException;
import dev.testudo.orm.error.Report;
import dev.testudo.orm.error.Suggestion;
import dev.testudo.orm.type.JavaValue;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A statement that a program wrote, cut at its {@code #{name}} parameters. Immutable, for use by
 * any thread and with any values.
 */
public final class RawText {
  private final String sql;
  private final Grammar grammar;
  private final List<Part> parts;
  private final Set<String> names;

  RawText(String sql, Grammar grammar, List<Part> parts) {
    this.sql = sql;
    this.grammar = grammar;
    this.parts = List.copyOf(parts);
    this.names = new LinkedHashSet<>();
    for (Part part : parts) {
      if (part.name() != null) {
        names.add(part.name());
      }
    }
  }

  /** The text as the program wrote it. */
  public String sql() {
    return sql;
  }

  /** The names of the parameters, in the order of their first use. */
  public List<String> names() {
    return List.copyOf(names);
  }

  List<Part> parts() {
    return parts;
  }

  /**
   * The statement with these values. A collection becomes one placeholder for each element; null
   * becomes the word NULL, which fits every type. No other value has a part in the text.
   *
   * @throws OrmException if a name is missing or nobody uses it, or a value cannot be sent
   */
  public BoundSql bind(Map<String, ? extends @Nullable Object> values) {
    checkNames(values);
    var out = new SqlWriter(grammar.quote());
    Map<String, List<Placeholder>> bound = new LinkedHashMap<>();
    for (Part part : parts) {
      out.add(part.text());
      String name = part.name();
      if (name != null) {
        var known = bound.computeIfAbsent(name, n -> placeholders(n, values.get(n)));
        for (int i = 0; i < known.size(); i++) {
          out.separate(i);
          known.get(i).write(out, grammar);
        }
      }
    }
    return out.finish();
  }

  private List<Placeholder> placeholders(String name, @Nullable Object value) {
    if (!(value instanceof Collection<?> many)) {
      return List.of(placeholder(name, value));
    }
    if (many.isEmpty()) {
      throw wrong(
          "The collection for #{" + name + "} is empty.",
          "SQL has no empty list.",
          "Leave the condition out of the text when there is nothing to look for.");
    }
    List<Placeholder> all = new ArrayList<>(many.size());
    for (Object each : many) {
      if (each == null) {
        throw wrong(
            "The collection for #{" + name + "} has a null among its elements.",
            "nothing equals NULL in SQL, and NOT IN with a NULL is never true.",
            "Remove it, and ask for NULL by IS NULL.");
      }
      all.add(placeholder(name, each));
    }
    return all;
  }

  private Placeholder placeholder(String name, @Nullable Object value) {
    try {
      return new Placeholder(value == null ? null : JavaValue.of(value));
    } catch (IllegalArgumentException e) {
      throw wrong("The value of #{" + name + "} cannot be sent.", e.getMessage() + ".", null);
    }
  }

  private void checkNames(Map<String, ?> values) {
    for (String name : names) {
      if (!values.containsKey(name)) {
        throw wrong(
            "There is no value for #{" + name + "}.",
            null,
            values.isEmpty()
                ? "Give it with its name."
                : Suggestion.didYouMean(name, strings(values)));
      }
    }
    for (String name : strings(values)) {
      if (!names.contains(name)) {
        throw wrong(
            "There is a value for \"" + name + "\", but the statement has no #{" + name + "}.",
            "a parameter inside quotes or a comment is none.",
            names.isEmpty() ? null : Suggestion.didYouMean(name, names));
      }
    }
  }

  /** Null as a name is as wrong as any other that the text does not have. */
  private static List<String> strings(Map<String, ?> values) {
    return values.keySet().stream().map(String::valueOf).toList();
  }

  private OrmException wrong(String what, @Nullable String cause, @Nullable String wayOut) {
    return new OrmException(Report.of(what).sql(sql).likelyCause(cause).wayOut(wayOut));
  }

  /**
   * Text, and the parameter behind it.
   *
   * @param name null behind the last parameter
   */
  record Part(String text, @Nullable String name) {}

  /** One value; where placeholders have numbers, one that is used twice keeps its number. */
  private static final class Placeholder {
    private final @Nullable JavaValue value;
    private int number;

    Placeholder(@Nullable JavaValue value) {
      this.value = value;
    }

    void write(SqlWriter out, Grammar grammar) {
      if (value == null) {
        out.add("NULL");
      } else if (number > 0 && grammar.numbersPlaceholders()) {
        grammar.again(out, number, value.type());
      } else {
        number = out.bound() + 1;
        grammar.parameter(out, value.type(), value.stored(), null, false);
      }
    }
  }
}
