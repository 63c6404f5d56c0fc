package dev.testudo.benchmarks.bare;

import java.time.Instant;

/** A row of Test 1, as a class without anything. */
class Line {
  long id;
  Instant timestamp;
  short level;
  String text;
}
