package dev.testudo.orm.error;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** Helps with a wrong name: the nearest valid one, or all of them. */
public final class Suggestion {
  private static final int LONGEST = 80;

  private Suggestion() {}

  /**
   * A sentence to end an error with: {@code Did you mean "max_size"?} if a valid name is near, else
   * the list of valid names in the given order.
   *
   * @param wrong the name as the user wrote it; it is not repeated
   * @param valid what would have been right
   */
  public static String didYouMean(String wrong, Collection<String> valid) {
    if (valid.isEmpty()) {
      return "There are none.";
    }
    return nearest(wrong, valid)
        .map(name -> "Did you mean \"" + name + "\"?")
        .orElseGet(() -> "Valid: " + String.join(", ", valid) + ".");
  }

  /**
   * The valid name that differs least, letter case not counted, if it differs by no more than a
   * third of its letters; the first of equally near ones.
   */
  public static Optional<String> nearest(String wrong, Collection<String> valid) {
    if (wrong.length() > LONGEST) {
      return Optional.empty();
    }
    String best = null;
    int least = Integer.MAX_VALUE;
    for (String name : valid) {
      int distance = distance(wrong.toLowerCase(Locale.ROOT), name.toLowerCase(Locale.ROOT));
      if (distance < least && distance <= Math.max(1, name.length() / 3)) {
        best = name;
        least = distance;
      }
    }
    return Optional.ofNullable(best);
  }

  /**
   * Letters to insert, remove, replace or swap with their neighbour to get from one to the other.
   */
  private static int distance(String from, String to) {
    int[][] cost = new int[from.length() + 1][to.length() + 1];
    for (int i = 0; i <= from.length(); i++) {
      for (int j = 0; j <= to.length(); j++) {
        cost[i][j] = i == 0 || j == 0 ? i + j : step(cost, from, to, i, j);
      }
    }
    return cost[from.length()][to.length()];
  }

  private static int step(int[][] cost, String from, String to, int i, int j) {
    boolean same = from.charAt(i - 1) == to.charAt(j - 1);
    int least =
        Math.min(cost[i - 1][j - 1] + (same ? 0 : 1), 1 + Math.min(cost[i - 1][j], cost[i][j - 1]));
    boolean swapped =
        i > 1
            && j > 1
            && from.charAt(i - 1) == to.charAt(j - 2)
            && from.charAt(i - 2) == to.charAt(j - 1);
    return swapped ? Math.min(least, cost[i - 2][j - 2] + 1) : least;
  }
}
