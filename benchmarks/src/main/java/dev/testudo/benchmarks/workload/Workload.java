package dev.testudo.benchmarks.workload;

import java.util.Random;

/**
 * How much is done, and what must come of it.
 *
 * @param iterations the number of objects that each inserting operation creates, a multiple of 50
 *     times the chains
 * @param chains how many callers are at work at the same time
 */
public record Workload(int iterations, int chains) {
  /** The rows of a page of operation E. */
  public static final int PAGE = 20;

  /** How often D, G and H read every level, all chains together. */
  public static final int READS = 10;

  private static final short[] LEVELS = {10, 20, 30, 40, 50};

  /** Refuses numbers with which the chains would not do the same, or the counts not be known. */
  public Workload {
    if (iterations < 50 || chains < 1 || !isShared(iterations, chains)) {
      throw new IllegalArgumentException(
          iterations
              + " iterations in "
              + chains
              + " chains: take 1, 2, 5 or 10 chains and a"
              + " multiple of 50 iterations for each of them");
    }
  }

  private static boolean isShared(int iterations, int chains) {
    // More callers than large reads are for mixed load, which has none.
    return chains > READS
        ? iterations % (LEVELS.length * chains) == 0
        : READS % chains == 0 && iterations % (50 * chains) == 0;
  }

  /** How many objects each chain creates in one of A, B and C; its steps under mixed load. */
  public int creates() {
    return iterations / chains;
  }

  /** How many objects there are after A, B and C. */
  public int objects() {
    return 3 * iterations;
  }

  /** The number of levels. */
  public static int levels() {
    return LEVELS.length;
  }

  /** A level; they take turns, so that there are as many objects of each. */
  public static short level(int index) {
    return LEVELS[Math.floorMod(index, LEVELS.length)];
  }

  /** How often a chain reads every level in D, G and H. */
  public int largeReads() {
    return READS / chains;
  }

  /** How often a chain reads a page of every level in E. */
  public int smallReads() {
    return iterations / 10 / chains;
  }

  /** How many objects a chain gets in F. */
  public int gets() {
    return 2 * iterations / chains;
  }

  /** A source of offsets and keys, the same for every contender. */
  public Random random(Operation operation, int chain) {
    return new Random(31L * operation.name().hashCode() + chain);
  }

  /** Where a page of E begins. */
  public int offset(Random random) {
    return random.nextInt(iterations - PAGE);
  }

  /** The rows that each operation must have dealt with, all chains together. */
  public long rows(Operation operation) {
    return switch (operation) {
      case A, B, C -> iterations;
      case D, G, H -> (long) READS * objects();
      case E -> smallRows();
      case F -> 2L * iterations;
      case I, J, K -> objects();
      case MIXED -> Mix.of(this).rows();
      case RELATIONS -> chains * new Blog(iterations).all().rows();
    };
  }

  private long smallRows() {
    int ofLevel = objects() / LEVELS.length;
    long rows = 0;
    for (int chain = 0; chain < chains; chain++) {
      Random random = random(Operation.E, chain);
      for (int i = 0; i < smallReads() * LEVELS.length; i++) {
        rows += Math.max(0, Math.min(PAGE, ofLevel - offset(random)));
      }
    }
    return rows;
  }
}
