/**
 * Test 3: the journal of Test 1 with 32 more columns. May import Testudo and the default values of
 * the workload.
 */
@NullMarked
package dev.testudo.benchmarks.model.wide;

import org.jspecify.annotations.NullMarked;
