package dev.testudo.orm.processor.diagnostic;

import java.util.Collection;
import java.util.Locale;
import java.util.TreeSet;

/** Finds the name that was probably meant. */
public final class Nearest {
  private Nearest() {}

  /** A sentence that names the nearest of the names; all of them if none is near. */
  public static String hint(String wrong, Collection<String> names) {
    String best = "";
    int least = Integer.MAX_VALUE;
    for (String name : new TreeSet<>(names)) {
      int distance = distance(wrong.toLowerCase(Locale.ROOT), name.toLowerCase(Locale.ROOT));
      if (distance < least) {
        least = distance;
        best = name;
      }
    }
    if (least <= Math.max(2, wrong.length() / 3)) {
      return "Did you mean \"" + best + "\"?";
    }
    return names.isEmpty() ? "There are none." : "There are " + String.join(", ", names) + ".";
  }

  /** How many letters must be added, removed, replaced or swapped with their neighbour. */
  private static int distance(String a, String b) {
    int[][] d = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        if (i == 0 || j == 0) {
          d[i][j] = i + j;
          continue;
        }
        int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        d[i][j] = Math.min(d[i - 1][j - 1] + change, Math.min(d[i - 1][j], d[i][j - 1]) + 1);
        boolean swapped =
            i > 1
                && j > 1
                && a.charAt(i - 1) == b.charAt(j - 2)
                && a.charAt(i - 2) == b.charAt(j - 1);
        if (swapped) {
          d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
        }
      }
    }
    return d[a.length()][b.length()];
  }
}
