package dev.testudo.orm.metamodel;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Which characters are the same if case does not count: those whose capitals, each for itself, have
 * the same small letter. What Unicode says for each character alone, in no language.
 */
final class CaseVariants {
  private static final Map<Integer, int[]> BY_CHARACTER = variants();

  private CaseVariants() {}

  /** All cases of a character in ascending order, itself among them. */
  static int[] of(int character) {
    int[] variants = BY_CHARACTER.get(character);
    return variants == null ? new int[] {character} : variants.clone();
  }

  private static Map<Integer, int[]> variants() {
    Map<Integer, List<Integer>> groups = new TreeMap<>();
    for (int c = 0; c <= Character.MAX_CODE_POINT; c++) {
      int folded = folded(c);
      if (folded != c) {
        // A letter that stands for others comes first, and may be the smaller or the larger one.
        groups.computeIfAbsent(folded, f -> new java.util.ArrayList<>(List.of(f))).add(c);
      }
    }
    Map<Integer, int[]> byCharacter = new HashMap<>();
    for (List<Integer> group : groups.values()) {
      int[] all = group.stream().mapToInt(Integer::intValue).sorted().distinct().toArray();
      for (int each : all) {
        byCharacter.put(each, all);
      }
    }
    return byCharacter;
  }

  private static int folded(int c) {
    return Character.toLowerCase(Character.toUpperCase(c));
  }
}
