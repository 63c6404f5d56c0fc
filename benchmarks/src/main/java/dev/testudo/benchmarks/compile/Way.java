package dev.testudo.benchmarks.compile;

/** How the same classes are compiled. */
enum Way {
  /** Models and finished generated sources together, without a processor. */
  PLAIN,
  /** Models only; a processor hands over the finished sources and does nothing else. */
  HANDED_OVER,
  /** Models only, with Testudo's processor. */
  GENERATED
}
