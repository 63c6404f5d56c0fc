package dev.testudo.benchmarks.bare;

import org.jspecify.annotations.Nullable;

/** A row of Test 2. */
final class TreeLine extends Line {
  @Nullable Long parent;
}
