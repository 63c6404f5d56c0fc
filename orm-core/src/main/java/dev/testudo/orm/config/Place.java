package dev.testudo.orm.config;

import dev.testudo.orm.error.ConfigurationException;
import dev.testudo.orm.error.Report;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A key of the configuration, known by its path and, if it came from a file, by line and column.
 */
final class Place {
  private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N}_-]{1,60}");
  private static final Pattern HARMLESS = Pattern.compile("[\\p{L}\\p{N}_. -]{1,60}");

  private final Origin origin;
  private final @Nullable Place parent;
  private final String step;
  private final String shown;

  private Place(Origin origin, @Nullable Place parent, String step, String shown) {
    this.origin = origin;
    this.parent = parent;
    this.step = step;
    this.shown = shown;
  }

  static Place root(Origin origin) {
    return new Place(origin, null, "", "");
  }

  Place key(String name) {
    return new Place(origin, this, name, (parent == null ? "" : ".") + display(name));
  }

  Place item(int index) {
    String brackets = "[" + index + "]";
    return new Place(origin, this, brackets, brackets);
  }

  /** The path as the user would write it: {@code connections.main.pool.max_size}. */
  String path() {
    return parent == null ? "" : parent.path() + shown;
  }

  /** Tells places of one origin apart, also those whose names are not shown. */
  String id() {
    return parent == null ? "" : parent.id() + "\n" + step;
  }

  /** A mistake here: the sentence starts with the path, so it goes on with a verb. */
  ConfigurationException problem(String predicate, @Nullable String wayOut) {
    return problem(predicate, null, wayOut);
  }

  ConfigurationException problem(
      String predicate, @Nullable String likelyCause, @Nullable String wayOut) {
    String subject = parent == null ? "The configuration" : path();
    var what = subject + where() + " " + predicate;
    return new ConfigurationException(new Report(what, null, likelyCause, wayOut));
  }

  /** The value, unless a caller from Java passed null for it. */
  <T> T given(@Nullable T value) {
    if (value == null) {
      throw problem("is null.", "Pass a value, or do not call the method.");
    }
    return value;
  }

  /** The builder after the user's function, which must hand back the one it was given. */
  <T> T same(T builder, @Nullable UnaryOperator<T> settings) {
    if (given(settings).apply(builder) != builder) {
      throw problem(
          "was set up by a function that does not return the builder it was given.",
          "Chain the calls on the parameter and return the result.");
    }
    return builder;
  }

  private String where() {
    if (origin.name().isEmpty()) {
      return "";
    }
    var spot = spot();
    return spot == null
        ? " (" + origin.name() + ")"
        : " (" + origin.name() + ", line " + spot.line() + ", column " + spot.column() + ")";
  }

  private Origin.@Nullable Spot spot() {
    var own = origin.spots().get(id());
    return own != null || parent == null ? own : parent.spot();
  }

  /** A name in quotes; strange ones are not shown, since they may be a URL in the wrong place. */
  static String quoted(String name) {
    return HARMLESS.matcher(name).matches() ? "\"" + name + "\"" : "\"…\"";
  }

  private static String display(String name) {
    return PLAIN.matcher(name).matches() ? name : quoted(name);
  }
}
