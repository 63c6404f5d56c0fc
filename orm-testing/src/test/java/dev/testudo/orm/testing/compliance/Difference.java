package dev.testudo.orm.testing.compliance;

import java.util.Arrays;

/** What older versions of a server do otherwise, and nothing can be done about. */
enum Difference {
  /** MySQL reads checks and forgets them. */
  CHECKS_ARE_IGNORED("8.0.16"),
  /** MySQL has no collation by code point: its nearest one takes é and e with an accent as one. */
  TEXT_IS_COLLATED("8.0.17"),
  /** MySQL has UNION, but neither INTERSECT nor EXCEPT. */
  ONLY_UNION("8.0.31");

  private final String until;

  Difference(String until) {
    this.until = until;
  }

  /** Whether a server of a version has the difference. */
  boolean isIn(String version) {
    int[] actual = numbers(version);
    int[] first = numbers(until);
    return Arrays.compare(actual, first) < 0;
  }

  /** Why a test is skipped. */
  String reason() {
    return name() + " before version " + until;
  }

  private static int[] numbers(String version) {
    return Arrays.stream(version.replaceAll("[^0-9.].*", "").split("\\.", -1))
        .mapToInt(Integer::parseInt)
        .toArray();
  }
}
