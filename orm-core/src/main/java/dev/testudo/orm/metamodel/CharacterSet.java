package dev.testudo.orm.metamodel;

import java.util.Map;
import java.util.TreeMap;

/** A set of characters, written as a class that every engine's regular expressions read alike. */
final class CharacterSet {
  private static final int FIRST = 1;
  private static final int LAST = Character.MAX_CODE_POINT;
  private static final String SPECIAL = "\\[]^-&~#|";

  /** The last character of each range by its first; ranges neither touch nor overlap. */
  private final TreeMap<Integer, Integer> ranges = new TreeMap<>();

  CharacterSet add(int from, int to) {
    int first = from;
    int last = to;
    Map.Entry<Integer, Integer> before = ranges.floorEntry(from);
    if (before != null && before.getValue() >= from - 1) {
      first = before.getKey();
      last = Math.max(last, before.getValue());
    }
    Map.Entry<Integer, Integer> next = ranges.ceilingEntry(first);
    while (next != null && next.getKey() <= last + 1) {
      last = Math.max(last, next.getValue());
      ranges.remove(next.getKey());
      next = ranges.ceilingEntry(first);
    }
    ranges.put(first, last);
    return this;
  }

  CharacterSet add(CharacterSet other) {
    other.ranges.forEach(this::add);
    return this;
  }

  /** Every other character that a text can hold: no U+0000, no half of a surrogate pair. */
  CharacterSet others() {
    var others = new CharacterSet();
    int from = FIRST;
    for (Map.Entry<Integer, Integer> range : ranges.entrySet()) {
      others.addStorable(from, range.getKey() - 1);
      from = range.getValue() + 1;
    }
    others.addStorable(from, LAST);
    return others;
  }

  private void addStorable(int from, int to) {
    if (from < Character.MIN_SURROGATE && from <= to) {
      add(from, Math.min(to, Character.MIN_SURROGATE - 1));
    }
    if (to > Character.MAX_SURROGATE && from <= to) {
      add(Math.max(from, Character.MAX_SURROGATE + 1), to);
    }
  }

  /** The same characters in every case. */
  CharacterSet inEveryCase() {
    var all = new CharacterSet();
    ranges.forEach(
        (from, to) -> {
          all.add(from, to);
          for (int c = from; c <= to; c++) {
            for (int variant : CaseVariants.of(c)) {
              all.add(variant, variant);
            }
          }
        });
    return all;
  }

  boolean isEmpty() {
    return ranges.isEmpty();
  }

  /** The class as text, or its complement. */
  String text(boolean negated) {
    var text = new StringBuilder(negated ? "[^" : "[");
    ranges.forEach(
        (from, to) -> {
          character(text, from);
          if (to > from) {
            text.append(to > from + 1 ? "-" : "");
            character(text, to);
          }
        });
    return text.append(']').toString();
  }

  private static void character(StringBuilder text, int c) {
    if (SPECIAL.indexOf(c) >= 0) {
      text.append('\\');
    }
    text.appendCodePoint(c);
  }
}
