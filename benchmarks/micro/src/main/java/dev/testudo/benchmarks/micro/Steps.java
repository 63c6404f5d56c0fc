package dev.testudo.benchmarks.micro;

import java.util.List;
import java.util.Optional;

/** The steps, in the order of the table. */
enum Steps {
  BUILD(Building.class, "Build a query: filter, order, limit"),
  KNOWN_SHAPE(KnownShape.class, "Render a query whose shape is known"),
  NEW_SHAPE(NewShape.class, "Render a query whose shape is new"),
  CREATE_4(Creating.Columns4.class, "Create: the call down to the driver, 4 columns"),
  CREATE_36(Creating.Columns36.class, "Create: the call down to the driver, 36 columns"),
  SAVE_4(Saving.Columns4.class, "Save: the call down to the driver, 4 columns"),
  SAVE_36(Saving.Columns36.class, "Save: the call down to the driver, 36 columns"),
  DECODE_VERTX_4(DecodingVertx.Columns4.class, "Decode a row of the Vert.x client, 4 columns"),
  DECODE_VERTX_36(DecodingVertx.Columns36.class, "Decode a row of the Vert.x client, 36 columns"),
  DECODE_JDBC_4(DecodingJdbc.Columns4.class, "Decode a row of JDBC (H2), 4 columns"),
  DECODE_JDBC_36(DecodingJdbc.Columns36.class, "Decode a row of JDBC (H2), 36 columns"),
  GET(GettingH2.class, "Whole get by key, H2 in memory"),
  LIST(ListingH2.class, "Whole list of 1,000 objects, H2 in memory");

  private static final String OURS = ".testudo";
  private static final String BY_HAND = ".byHand";

  private final String prefix;
  private final String label;

  Steps(Class<? extends Step> type, String label) {
    // JMH writes the names of classes inside classes with a dot.
    this.prefix = type.getName().replace('$', '.');
    this.label = label;
  }

  /** What the table calls it. */
  String label() {
    return label;
  }

  /** The names that JMH gives its two methods: Testudo's, and that by hand. */
  List<String> names() {
    return List.of(prefix + OURS, prefix + BY_HAND);
  }

  /** The step of a benchmark's name. */
  static Optional<Steps> of(String benchmark) {
    for (Steps step : values()) {
      if (step.names().contains(benchmark)) {
        return Optional.of(step);
      }
    }
    return Optional.empty();
  }
}
