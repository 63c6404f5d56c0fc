/** The process of one contender, with whatever class path it needs. May import {@code workload}. */
@NullMarked
package dev.testudo.benchmarks.worker;

import org.jspecify.annotations.NullMarked;
