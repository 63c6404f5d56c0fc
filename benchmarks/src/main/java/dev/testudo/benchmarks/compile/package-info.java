/** What the annotation processor adds to a compilation. May import nothing of this program. */
@NullMarked
package dev.testudo.benchmarks.compile;

import org.jspecify.annotations.NullMarked;
