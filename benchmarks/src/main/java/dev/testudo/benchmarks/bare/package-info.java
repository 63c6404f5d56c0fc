/** The contenders that use a driver directly. May import {@code workload}. */
@NullMarked
package dev.testudo.benchmarks.bare;

import org.jspecify.annotations.NullMarked;
