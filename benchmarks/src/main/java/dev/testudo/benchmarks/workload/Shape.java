package dev.testudo.benchmarks.workload;

/** The forms of the table. */
public enum Shape {
  /** Four columns. */
  SMALL,
  /** The same, and relations to the own table. */
  TREE,
  /** The same four, and 32 more. */
  WIDE,
  /** Another one: members, their posts, and tags of these. */
  BLOG
}
