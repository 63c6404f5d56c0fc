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
  BULK_INDEXED("bulk-indexed", "100,000 rows at once, two indexes", Shape.SMALL);

  private static final int MANY = 100_000;

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
    return isBulk() ? List.of(Operation.C) : List.of(Operation.values());
  }

  private boolean isBulk() {
    return this == BULK || this == BULK_INDEXED;
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
    return isBulk() ? List.of(1) : wanted;
  }

  /** How much is done by so many callers, where a number of objects is wanted for each insert. */
  public Workload workload(int wanted, int chains) {
    return new Workload(isBulk() ? MANY : wanted, chains);
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
