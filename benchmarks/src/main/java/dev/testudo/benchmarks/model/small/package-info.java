/** Test 1: a journal of a time, a level and a text. May import only Testudo. */
@NullMarked
package dev.testudo.benchmarks.model.small;

import org.jspecify.annotations.NullMarked;
