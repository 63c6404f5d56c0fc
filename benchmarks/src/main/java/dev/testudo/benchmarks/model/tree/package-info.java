/** Test 2: the journal of Test 1 with relations to itself. May import only Testudo. */
@NullMarked
package dev.testudo.benchmarks.model.tree;

import org.jspecify.annotations.NullMarked;
