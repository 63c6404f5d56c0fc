package dev.testudo.benchmarks.workload;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** What a process is measured with. */
public enum Task {
  /** All operations, on a table of four columns. */
  TEST_1("1", "Test 1", Shape.SMALL),
  /** The same, on a table with relations to itself. */
  TEST_2("2", "Test 2", Shape.TREE),
  /** The same, on a table of 36 columns. */
  TEST_3("3", "Test 3", Shape.WIDE),
  /**
   * A list of 100,000 objects, stored at once by one caller; the table has its key and no index.
   */
  BULK("bulk", "100,000 rows at once", Shape.SMALL),
  /** The same with the two indexes of Test 1. */
  BULK_INDEXED("bulk-indexed", "100,000 rows at once, two indexes", Shape.SMALL),
  /** 64 callers at the same time on ten connections, each with reads and writes of all kinds. */
  MIXED("mixed", "mixed load", Shape.SMALL),
  /** 1,000 members with 20 posts each and 5 tags each of these, loaded by one caller. */
  RELATIONS("relations", "relations three levels deep", Shape.BLOG);

  private static final int MANY = 100_000;
  private static final int MEMBERS = 1000;
  private static final int CALLERS = 64;
  private static final int STEPS = 100;
  private static final int CONNECTIONS = 10;

  private final String key;
  private final String label;
  private final Shape shape;

  Task(String key, String label, Shape shape) {
    this.key = key;
    this.label = label;
    this.shape = shape;
  }

  /** The word for it in commands and files. */
  public String key() {
    return key;
  }

  /** What to call it in tables. */
  public String label() {
    return label;
  }

  /** The operations of a pass, in their order. */
  public List<Operation> operations() {
    return switch (this) {
      case BULK, BULK_INDEXED -> List.of(Operation.C);
      case MIXED -> List.of(Operation.MIXED);
      case RELATIONS -> List.of(Operation.RELATIONS);
      case TEST_1, TEST_2, TEST_3 -> Operation.suite();
    };
  }

  /** How many connections so many callers share. */
  public int connections(int chains) {
    return Math.min(chains, CONNECTIONS);
  }

  /** Whether its table has indexes besides the key. */
  public boolean isIndexed() {
    return this != BULK;
  }

  /** The form of its tables. */
  public Shape shape() {
    return shape;
  }

  /** With how many callers it runs, one number after the other, where some numbers are wanted. */
  public List<Integer> chains(List<Integer> wanted) {
    return switch (this) {
      case BULK, BULK_INDEXED, RELATIONS -> List.of(1);
      case MIXED -> List.of(CALLERS);
      case TEST_1, TEST_2, TEST_3 -> wanted;
    };
  }

  /** How much is done by so many callers, where a number of objects is wanted for each insert. */
  public Workload workload(int wanted, int chains) {
    return new Workload(
        switch (this) {
          case BULK, BULK_INDEXED -> MANY;
          case MIXED -> STEPS * chains;
          case RELATIONS -> MEMBERS;
          case TEST_1, TEST_2, TEST_3 -> wanted;
        },
        chains);
  }

  /**
   * The task of a key.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static Task of(String key) {
    return Arrays.stream(values())
        .filter(task -> task.key.equals(key))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "There is no test "
                        + key
                        + "; there are "
                        + Arrays.stream(values())
                            .map(Task::key)
                            .collect(Collectors.joining(", "))));
  }
}
