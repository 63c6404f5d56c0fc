package dev.testudo.benchmarks.workload;

import java.util.Arrays;
import java.util.List;

/** The operations, in the order in which they run on one growing table. */
public enum Operation {
  /** Creates objects one after the other, each for itself. */
  A("Insert single"),
  /** Creates objects one by one in one transaction. */
  B("Insert batch"),
  /** Creates a list of objects at once. */
  C("Insert bulk"),
  /** Reads all objects of a level. */
  D("Filter large"),
  /** Reads twenty objects of a level from some offset on. */
  E("Filter small"),
  /** Reads one object by its key. */
  F("Get"),
  /** Reads all rows of a level as maps. */
  G("Filter dict"),
  /** Reads all rows of a level as tuples. */
  H("Filter tuple"),
  /** Saves changed objects one by one in one transaction. */
  I("Update whole"),
  /** The same, one column of each. */
  J("Update partial"),
  /** Deletes objects one by one in one transaction. */
  K("Delete"),
  /** Reads and writes of all kinds by many callers; not one of the suite. */
  MIXED("Mixed load"),
  /** Loads objects with their relations; not one of the suite. */
  RELATIONS("Relations");

  private final String label;

  Operation(String label) {
    this.label = label;
  }

  /** Those that run on one growing table, in their order. */
  public static List<Operation> suite() {
    return Arrays.stream(values()).filter(one -> one != MIXED && one != RELATIONS).toList();
  }

  /** What to call it in tables, for example {@code Get}. */
  public String label() {
    return label;
  }

  /** Whether it is about objects that are read before the time is taken. */
  public boolean needsObjects() {
    return this == F || this == I || this == J || this == K;
  }
}
