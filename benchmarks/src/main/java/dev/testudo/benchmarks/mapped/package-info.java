/** The contenders that are Testudo. May import {@code workload} and {@code model}. */
@NullMarked
package dev.testudo.benchmarks.mapped;

import org.jspecify.annotations.NullMarked;
