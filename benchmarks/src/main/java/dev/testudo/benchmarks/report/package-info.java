/** Figures from raw samples, as Markdown and as a chart. May import {@code workload}. */
@NullMarked
package dev.testudo.benchmarks.report;

import org.jspecify.annotations.NullMarked;
