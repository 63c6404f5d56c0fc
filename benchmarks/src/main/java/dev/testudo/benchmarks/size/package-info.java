/**
 * Whether a row takes as long among a million as among a thousand, in a small heap. May import the
 * small journal and what makes its table.
 */
@NullMarked
package dev.testudo.benchmarks.size;

import org.jspecify.annotations.NullMarked;
