package dev.testudo.orm.config;

import java.util.Map;

/**
 * Where a configuration was written, so that a mistake can be pointed at.
 *
 * @param name the file's name as the user gave it
 * @param spots line and column of each key and list item by {@link Place#id()}; none for Java
 */
record Origin(String name, Map<String, Spot> spots) {

  static final Origin JAVA = new Origin("", Map.of());

  /** Both count from 1. */
  record Spot(int line, int column) {}
}
