package dev.testudo.orm.testing.write.model;

/** What several models have in common, for listeners. */
public interface Named {
  /** The name. */
  String name();
}
