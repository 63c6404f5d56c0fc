/**
 * What is measured: operations, their chains, how often and how long, and whether the results are
 * right. Knows no contender.
 */
@NullMarked
package dev.testudo.benchmarks.workload;

import org.jspecify.annotations.NullMarked;
